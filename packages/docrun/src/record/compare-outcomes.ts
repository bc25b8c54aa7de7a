import { toLines } from '../compare/compare-text.ts';
import { normalizeText } from '../recording/normalize.ts';
import type { Outcome } from '../recording/schema.ts';

/** How two outcomes of one program compare; `order`: the same lines came in another order. */
export type Comparison = 'same' | 'order' | 'different';

/** Seconds by which a stated duration may differ between two real runs: programs wait at least as long as they say. */
const TOLERANCE = 0.1;

const DURATION = /\d+[.,]\d+(?=\s?(?:ms|мс|seconds?|sec|s|секунд\p{L}*|сек|с)(?!\p{L}))/gu;
const FRAME = /^(?<margin>[\s|]*)File "(?<file>[^"]+)", line \d+(?:, in .*)?$/;
const PLACE = /([\w.-]+(?:\/[\w.-]+)*\.py):\d+/g;
const CARETS = /^[\s|]*[~^]+[\s~^]*$/;

/**
 * Compares what a program did on two interpreters, or twice on one.
 * @param files the names of the program's own files: of tracebacks only their frames count, because those of the library,
 * and the marks under lines of code, are others in each version
 */
export function compareOutcomes(one: Outcome, other: Outcome, files: ReadonlySet<string>): Comparison {
  if (one.exit !== other.exit || classOf(one) !== classOf(other)) return 'different';
  if (!isSameText(one.exception?.message ?? '', other.exception?.message ?? '')) return 'different';
  let result: Comparison = 'same';
  for (const stream of ['stdout', 'stderr'] as const) {
    const [left, right] = [withoutLibrary(one[stream], files), withoutLibrary(other[stream], files)];
    if (isSameText(left, right)) continue;
    if (!isSameText(sortLines(left), sortLines(right))) return 'different';
    result = 'order';
  }
  return result;
}

/** The name of the exception's class without its module, which only native runs tell. */
function classOf({ exception }: Outcome): string {
  return exception?.type.split('.').at(-1) ?? '';
}

function sortLines(text: string): string {
  return toLines(text).sort().join('\n');
}

/** Equal but for durations, each of which may differ by a tenth of a second: real time is never exact. */
function isSameText(left: string, right: string): boolean {
  const [one, other] = [normalizeText(left), normalizeText(right)];
  if (one === other) return true;
  if (one.replace(DURATION, '0') !== other.replace(DURATION, '0')) return false;
  const theirs = [...other.matchAll(DURATION)].map(([text]) => toNumber(text));
  return [...one.matchAll(DURATION)].every(
    ({ 0: text, index }, place) =>
      Math.abs(toNumber(text) - (theirs[place] ?? Number.NaN)) <=
      (/^\s?(?:ms|мс)/.test(one.slice(index + text.length)) ? TOLERANCE * 1000 : TOLERANCE) + 1e-9,
  );
}

function toNumber(text: string): number {
  return Number(text.replace(',', '.'));
}

/** A text without what is the library's own: where in its files something stands, and its frames in tracebacks. */
function withoutLibrary(text: string, files: ReadonlySet<string>): string {
  const named = text.replace(PLACE, (place, file: string) => (files.has(file) ? place : `${file}:…`));
  return reduceTracebacks(named, files);
}

/** A text with the frames of the library and the marks under code left out of its tracebacks. */
function reduceTracebacks(text: string, files: ReadonlySet<string>): string {
  if (!text.includes('File "')) return text;
  const kept: string[] = [];
  let dropping = false;
  let margin = 0;
  for (const line of text.split('\n')) {
    const frame = FRAME.exec(line);
    if (frame) {
      dropping = !files.has(frame.groups?.file ?? '');
      margin = frame.groups?.margin?.length ?? 0;
    } else if (dropping) {
      // The lines of code under a frame stand further in than it.
      dropping = indentOf(line) > margin;
    }
    if (!dropping && !CARETS.test(line)) kept.push(line);
  }
  return kept.join('\n');
}

function indentOf(line: string): number {
  return /^[\s|]*/.exec(line)?.[0].length ?? 0;
}
