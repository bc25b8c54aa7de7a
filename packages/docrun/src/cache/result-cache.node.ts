import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { sha256 } from '../recording/sha256.node.ts';

/**
 * Results of earlier runs of the tool, each in a file of its own under a name, with the key of all that it was made from.
 * Threads and processes share one folder: a file is put in its place whole, and holds a digest of itself, so that one that
 * is cut off, changed or of something else is as good as none. A cache that cannot be read or written is no fault.
 */
export interface ResultCache<Result> {
  /** What was kept under the name; undefined where that is nothing, or was made from something else. */
  find(name: string, key: string): Result | undefined;
  /**
   * Keeps a result instead of what was there under the name.
   * @param result survives JSON; undefined members of objects may get lost
   */
  keep(name: string, key: string, result: Result): void;
  /** Removes what is under other names, and what writers that were killed left behind. */
  prune(names: Iterable<string>): void;
}

/** Characters. A page with thousands of problems is looked at again rather than kept. */
const LARGEST = 500_000;
/** Milliseconds after which a file that was not put in its place is taken for left behind. */
const WRITTEN_WITHIN = 60_000;

/** Opens the cache in a folder, which is made when the first result is kept. */
export function openResultCache<Result>(folder: string): ResultCache<Result> {
  const opened = Date.now();
  return {
    find: (name, key) => {
      const text = attempt(() => readFileSync(join(folder, fileOf(name)), 'utf8')) ?? '';
      const head = text.slice(0, text.indexOf('\n') + 1);
      const body = text.slice(head.length);
      return head === headOf(key, body) ? (JSON.parse(body) as Result) : undefined;
    },
    keep: (name, key, result) => {
      const body = JSON.stringify(result);
      if (body.length > LARGEST) return;
      const file = join(folder, fileOf(name));
      const draft = `${file}.${process.pid}-${threadId}`;
      attempt(() => {
        mkdirSync(folder, { recursive: true });
        writeFileSync(draft, headOf(key, body) + body);
        renameSync(draft, file);
      });
    },
    prune: (names) => {
      const known = new Set(Array.from(names, fileOf));
      for (const name of attempt(() => readdirSync(folder)) ?? []) {
        if (known.has(name)) continue;
        const file = join(folder, name);
        // Another process may know of a page that was not there when this one began, or be writing right now.
        const until = isResult(name) ? opened : Date.now() - WRITTEN_WITHIN;
        attempt(() => {
          if (statSync(file).mtimeMs < until) rmSync(file);
        });
      }
    },
  };
}

/** A cache that keeps nothing. */
export function openNoCache<Result>(): ResultCache<Result> {
  return { find: () => undefined, keep: () => undefined, prune: () => undefined };
}

const ENDING = '.json';

/** Names have slashes, and may be longer than a file system takes. */
function fileOf(name: string): string {
  return `${sha256(name).slice(0, 32)}${ENDING}`;
}

function isResult(file: string): boolean {
  return file.endsWith(ENDING);
}

function headOf(key: string, body: string): string {
  return `${key} ${sha256(`${key}\n${body}`)}\n`;
}

/** What the file system gives, or undefined where it refuses. */
function attempt<Value>(work: () => Value): Value | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}
