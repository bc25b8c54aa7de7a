import { z } from 'zod';
import type { Verdict } from '../types.ts';

const ended = z.object({
  kind: z.literal('ended'),
  verdict: z.enum(['deadlock', 'network', 'memory-limit', 'time-limit', 'step-limit', 'clock-limit', 'output-limit']),
  detail: z.string().nullable(),
});
const result = z.object({
  kind: z.literal('result'),
  exit: z.int(),
  exception: z.object({ type: z.string(), message: z.string(), module: z.string().nullable() }).nullable(),
  elapsed: z.number(),
});

/** What a program told of its end, and the lines of its trace. */
export interface Told {
  readonly verdict: Verdict | null;
  readonly detail: string | null;
  /** Null where the program ended before it could tell. */
  readonly result: z.infer<typeof result> | null;
  readonly trace: readonly Readonly<Record<string, unknown>>[];
}

/**
 * Reads the lines that a program wrote for docrun. A last line that was cut off by its end does not count, and neither does
 * what a program wrote there itself, to a descriptor that it did not open.
 */
export function readTold(text: string): Told {
  const trace: Record<string, unknown>[] = [];
  let verdict: Verdict | null = null;
  let detail: string | null = null;
  let final: Told['result'] = null;
  for (const line of text.split('\n').slice(0, -1)) {
    const said = parseLine(line);
    if (said === null) continue;
    if (said.kind === 'ended') ({ verdict, detail } = ended.parse(said));
    else if (said.kind === 'result') final = result.parse(said);
    else trace.push(said);
  }
  return { verdict, detail, result: final, trace };
}

function parseLine(line: string): Record<string, unknown> | null {
  if (!line.startsWith('{')) return null;
  try {
    return JSON.parse(line) as Record<string, unknown>;
  } catch {
    return null;
  }
}
