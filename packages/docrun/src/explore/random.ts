/** Numbers that only have to repeat: the same seed gives the same ones everywhere (a 32-bit xorshift). */
export interface Random {
  /** A whole number from 0 to below `end`. */
  below(end: number): number;
}

export function createRandom(seed: number): Random {
  // Zero would stay zero.
  let state = (Math.imul(seed, 0x9e3779b1) ^ 0x2545f491) >>> 0 || 1;
  return {
    below: (end) => {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      state >>>= 0;
      return state % end;
    },
  };
}

/** So many of the things, in their order; all where there are no more. */
export function sample<Thing>(things: readonly Thing[], count: number, random: Random): readonly Thing[] {
  if (things.length <= count) return things;
  const chosen = things.map((_, index) => index);
  for (let index = 0; index < count; index++) {
    const other = index + random.below(chosen.length - index);
    [chosen[index], chosen[other]] = [chosen[other] ?? 0, chosen[index] ?? 0];
  }
  const kept = new Set(chosen.slice(0, count));
  return things.filter((_, index) => kept.has(index));
}
