/** One line of a trace, as `python/harness/native/traced_lines.py` writes it. */
export type TraceLine = Readonly<Record<string, unknown>>;

/** Marks that serve the order only. */
const ORDERS: ReadonlySet<unknown> = new Set(['loop', 'sends', 'receives', 'goes-on']);

interface Queue {
  readonly lane: string;
  readonly indices: readonly number[];
  at: number;
}

/**
 * Puts lines of several threads and processes into the one order, of all that could have come, that is the same in every
 * run: at each moment the thread of the first event loop goes on as far as it can, then the others by their numbers.
 *
 * What cannot be otherwise stays: the order inside of a thread, the order of all that is printed, `receives` after its
 * `sends`, and `goes-on` (a thread has waited) after all that came before it. These marks are left out.
 */
export function orderLines(lines: readonly TraceLine[]): TraceLine[] {
  const queues = toQueues(lines);
  const printed = lines.flatMap((line, index) => (isPrint(line) ? [index] : []));
  const done = new Set<number>();
  const sent = new Set<unknown>();
  const ordered: TraceLine[] = [];
  let nextPrint = 0;
  const isFree = (index: number): boolean => {
    const line = lines[index] ?? {};
    if (isPrint(line)) return printed[nextPrint] === index;
    if (line.mark === 'receives') return sent.has(line.id);
    if (line.mark === 'goes-on') return queues.every(({ indices, at }) => (indices[at] ?? index) >= index);
    return true;
  };
  while (done.size < lines.length) {
    const heads = queues.flatMap((queue) => {
      const index = queue.indices[queue.at];
      return index === undefined ? [] : [{ queue, index, t: Number(lines[index]?.t ?? 0) }];
    });
    // Heads are in the order of their lanes; the first line that is left is always free, so there is one.
    const free = heads.filter(({ index }) => isFree(index)).sort((one, other) => one.t - other.t);
    const chosen = free[0];
    if (chosen === undefined) throw new Error('the lines of the trace wait for each other');
    const line = lines[chosen.index] ?? {};
    chosen.queue.at += 1;
    done.add(chosen.index);
    if (line.mark === 'sends') sent.add(line.id);
    if (isPrint(line)) nextPrint += 1;
    if (!ORDERS.has(line.mark)) ordered.push(line);
  }
  return ordered;
}

function toQueues(lines: readonly TraceLine[]): readonly Queue[] {
  const indices = new Map<string, number[]>();
  for (const [index, { lane }] of lines.entries()) {
    const own = indices.get(String(lane)) ?? [];
    own.push(index);
    indices.set(String(lane), own);
  }
  const first = String(lines.find(({ mark }) => mark === 'loop')?.lane);
  return [...indices]
    .sort(([one], [other]) => rank(one, first) - rank(other, first))
    .map(([lane, own]) => ({ lane, indices: own, at: 0 }));
}

/** The loop's thread, then threads, then processes (`process 1`). */
function rank(lane: string, first: string): number {
  if (lane === first) return -1;
  return /^\d+$/.test(lane) ? Number(lane) : 1_000_000 + Number(/\d+/.exec(lane)?.[0] ?? 0);
}

function isPrint({ kind }: TraceLine): boolean {
  return kind === 'stdout' || kind === 'stderr';
}
