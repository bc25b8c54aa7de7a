import type { Stream } from '../../block/types.ts';
import type { TraceLine } from './order.ts';

const STREAMS = ['stdout', 'stderr'] as const;

/**
 * Puts what was printed past the tracer (by other programs, by C) where it came among what the tracer saw: after the print
 * before it, and before the end of a process is known where there is one.
 * @param lines in order, without marks
 * @param printed all that came on each stream
 */
export function withForeign(lines: readonly TraceLine[], printed: Readonly<Record<Stream, string>>): TraceLine[] {
  const pooled = new Set(lines.flatMap(({ kind, job, pool }) => (kind === 'job' && pool !== null ? [job] : [])));
  const at: Record<Stream, number> = { stdout: 0, stderr: 0 };
  const events: TraceLine[] = [];
  let since = 0;
  const addForeign = (stream: Stream, text: string): void => {
    if (text === '') return;
    const end = events.findIndex((event, index) => index >= since && isEnd(event, pooled));
    const place = end === -1 ? events.length : end;
    const before = events.slice(0, place);
    const process = onlyProcess(before);
    events.splice(place, 0, {
      kind: stream,
      t: before.at(-1)?.t ?? 0,
      ...(process === null ? {} : { process }),
      text,
      task: 0,
      co: null,
      line: null,
    });
    since = place + 1;
  };
  for (const line of lines) {
    const stream = STREAMS.find((one) => one === line.kind);
    if (stream === undefined) {
      events.push(line);
      continue;
    }
    const text = String(line.text);
    const found = printed[stream].indexOf(text, at[stream]);
    // Standard output may have been closed, or be another file by now: then nothing came.
    if (found === -1) continue;
    addForeign(stream, printed[stream].slice(at[stream], found));
    events.push(line);
    since = events.length;
    at[stream] = found + text.length;
  }
  for (const stream of STREAMS) addForeign(stream, printed[stream].slice(at[stream]));
  return events;
}

function isEnd({ kind, job }: TraceLine, pooled: ReadonlySet<unknown>): boolean {
  return kind === 'process-end' || (kind === 'job-end' && pooled.has(job));
}

/** The number of the process that runs, where it is the only one. */
function onlyProcess(events: readonly TraceLine[]): unknown {
  const running = new Set<unknown>();
  for (const { kind, id } of events) {
    if (kind === 'process') running.add(id);
    if (kind === 'process-end') running.delete(id);
  }
  const [process, another] = running;
  return process === undefined || another !== undefined ? null : process;
}
