import { distance } from 'fastest-levenshtein';
import type { Code } from 'mdast';
import type { Fault } from './page.ts';
import type { Point, Stream } from './types.ts';

const STREAMS: ReadonlyMap<string, Stream> = new Map([
  ['output', 'stdout'],
  ['stderr', 'stderr'],
]);

/** The word that marks a stated output of a stream: `text output`, `text stderr`. */
export function streamWord(stream: Stream): string {
  return stream === 'stdout' ? 'output' : 'stderr';
}

/** The stream whose output a fence states; null for every other fence. */
export function streamOf(node: Code): Stream | null {
  return node.lang === 'text' ? (STREAMS.get(node.meta?.trim() ?? '') ?? null) : null;
}

/** The word that marks a standard input: `text input`. */
const INPUT = 'input';

/** Whether a fence gives a block its standard input. */
export function isInput(node: Code): boolean {
  return node.lang === 'text' && node.meta?.trim() === INPUT;
}

/** Whether a fence looks like an output that was typed without the word that makes it one. */
export function isPlainOutput({ lang, meta }: Code): boolean {
  return (lang === 'text' && (meta ?? '').trim() === '') || lang === 'output' || lang === 'stdout';
}

/** Whether a fence says what must hold after every run of the recipe before it. */
export function isCheck(node: Code): boolean {
  return node.lang === 'python' && node.meta?.trim() === 'check';
}

/** A `text` fence that is only shown may have a title; any other word is likely a mistyped `output` or `input`. */
export function parseShownText(node: Code, place: (offset: number) => Point): Fault[] {
  const meta = node.meta ?? '';
  if (/^\s*(?:title="[^"]*")?\s*$/.test(meta)) return [];
  const offset = meta.search(/\S/);
  const name = /^[^\s=]+/.exec(meta.slice(offset))?.[0] ?? meta.trim();
  const words = [...STREAMS.keys(), INPUT, 'title'];
  const nearest = words.reduce((best, word) => (distance(name, word) < distance(name, best) ? word : best));
  return [{ kind: 'unknown-option', at: place(offset), name, nearest }];
}
