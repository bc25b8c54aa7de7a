/** Memory of one run's events: no run comes near it, for what it prints is bounded. It is taken as it is written. */
const BYTES = 32 * 1024 * 1024;
const HEAD_BYTES = Int32Array.BYTES_PER_ELEMENT;

type Line = Readonly<Record<string, unknown>>;

/**
 * The events of a run as its thread tells them, in memory that this and that thread share: they are there even where the
 * thread has to be ended.
 *
 * One line of JSON is an event, or what became known later of the event with the number `amend` (fields) or `append` (text).
 */
export class EventLog {
  readonly memory: SharedArrayBuffer;
  readonly #head: Int32Array;
  readonly #bytes: Uint8Array;

  constructor(memory: SharedArrayBuffer) {
    this.memory = memory;
    this.#head = new Int32Array(memory, 0, 1);
    this.#bytes = new Uint8Array(memory, HEAD_BYTES);
  }

  static create(): EventLog {
    return new EventLog(new SharedArrayBuffer(HEAD_BYTES + BYTES));
  }

  /** Forgets what was written. */
  clear(): void {
    Atomics.store(this.#head, 0, 0);
  }

  /**
   * Adds whole lines.
   * @throws {RangeError} where they have no room
   */
  write(lines: Uint8Array): void {
    const length = Atomics.load(this.#head, 0);
    this.#bytes.set(lines, length);
    Atomics.store(this.#head, 0, length + lines.length);
  }

  /** The events so far, with all that is known of them. */
  read(): Line[] {
    // What is shared cannot be decoded.
    const bytes = this.#bytes.slice(0, Atomics.load(this.#head, 0));
    const events: Record<string, unknown>[] = [];
    for (const line of new TextDecoder().decode(bytes).split('\n')) {
      if (line === '') continue;
      const { amend, append, ...fields } = JSON.parse(line) as Record<string, unknown>;
      const about = events[Number(amend ?? append) - 1];
      if (about === undefined) events.push(fields);
      else if (append === undefined) Object.assign(about, fields);
      else about.text = `${String(about.text)}${String(fields.text)}`;
    }
    return events;
  }
}
