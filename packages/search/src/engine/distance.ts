/** Two rows and the one before them, used again at every call: words are compared by the thousand for a query. */
let rows: [Uint8Array, Uint8Array, Uint8Array] = [new Uint8Array(64), new Uint8Array(64), new Uint8Array(64)];

/**
 * How many letters have to be put in, left out, replaced or swapped with their neighbour to make one word the other
 * (optimal string alignment).
 * @param max beyond it the exact number does not matter; at most 200
 * @returns `max + 1` where it is more than `max`
 */
export function distance(one: string, other: string, max: number): number {
  const width = other.length;
  if (Math.abs(one.length - width) > max) return max + 1;
  if (one === other) return 0;
  if (width >= rows[0].length) rows = [new Uint8Array(width + 1), new Uint8Array(width + 1), new Uint8Array(width + 1)];
  let [before, last, row] = rows;
  for (let j = 0; j <= width; j++) last[j] = Math.min(j, max + 1);
  for (let i = 1; i <= one.length; i++) {
    const letter = one.charCodeAt(i - 1);
    let best = Math.min(i, max + 1);
    row[0] = best;
    for (let j = 1; j <= width; j++) {
      const isSame = letter === other.charCodeAt(j - 1);
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && letter === other.charCodeAt(j - 2) && one.charCodeAt(i - 2) === other.charCodeAt(j - 1))
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row[j] = Math.min(cost, max + 1);
      if (cost < best) best = cost;
    }
    if (best > max) return max + 1;
    [before, last, row] = [last, row, before];
  }
  return Math.min(last[width] ?? 0, max + 1);
}

/** Which letters a word has, as bits: where they differ in many, the words are far apart. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

/** Whether words with these letters can be within so many faults; a replaced letter is one in each. */
export function mayBeNear(one: number, other: number, max: number): boolean {
  let difference = one ^ other;
  let count = 0;
  while (difference !== 0) {
    difference &= difference - 1;
    count++;
  }
  return count <= 2 * max;
}
