/** Milliseconds of work before anything is shown. */
const PATIENCE = 1000;
/** Milliseconds between two changes of what is shown. */
const PACE = 80;

/** What progress needs of a terminal. */
interface ProgressStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/**
 * Shows one line that is written over and over, once work has taken longer than a second; nothing where the stream is
 * no terminal. Called with null, it clears the line.
 */
export function createProgress(
  stream: ProgressStream,
  now: () => number = performance.now.bind(performance),
): (text: string | null) => void {
  if (!stream.isTTY) return () => undefined;
  const began = now();
  let last = 0;
  let shown = false;
  return (text) => {
    if (text === null) {
      if (shown) stream.write('\r\u001b[2K');
      shown = false;
      return;
    }
    const time = now();
    if (time - began < PATIENCE || time - last < PACE) return;
    last = time;
    shown = true;
    stream.write(`\r\u001b[2K${text.slice(0, (stream.columns ?? 80) - 1)}`);
  };
}
