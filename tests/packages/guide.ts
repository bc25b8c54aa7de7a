import { parseMarkdown } from 'docrun/page';
import type { Code, Heading, Root } from 'mdast';

/** One thing that a reader of a guide does. */
export type Step =
  | { readonly kind: 'write'; readonly file: string; readonly text: string }
  /** Lines to take away, each run of them with the lines that come in its place; at the top of the file where there are none. */
  | { readonly kind: 'edit'; readonly file: string; readonly edits: readonly Edit[] }
  | {
      readonly kind: 'run';
      readonly command: string /** Null: nothing is said of it. */;
      readonly prints: string | null;
    };

export interface Edit {
  readonly old: readonly string[];
  readonly new: readonly string[];
}

/** The steps of each part of a guide, by its second-level heading, in order, each with its line. */
export function readGuide(text: string): ReadonlyMap<string, readonly (Step & { readonly line: number })[]> {
  const parts = new Map<string, (Step & { readonly line: number })[]>();
  let steps: (Step & { readonly line: number })[] = [];
  for (const node of parseMarkdown(text).children) {
    if (isPart(node)) {
      steps = [];
      parts.set(textOf(node), steps);
    }
    if (node.type !== 'code') continue;
    const line = node.position?.start.line ?? 0;
    steps.push(...toSteps(node).map((step) => ({ ...step, line })));
  }
  return parts;
}

function textOf({ children }: Heading): string {
  return children.map((child) => ('value' in child ? child.value : '')).join('');
}

function isPart(node: Root['children'][number]): node is Heading {
  return node.type === 'heading' && node.depth === 2;
}

function toSteps({ lang, meta, value }: Code): Step[] {
  const file = /\btitle="([^"]+)"/.exec(meta ?? '')?.[1];
  if (file !== undefined && lang === 'diff') return [{ kind: 'edit', file, edits: toEdits(value) }];
  if (file !== undefined) return [{ kind: 'write', file, text: `${value}\n` }];
  if (lang === 'bash') return value.split('\n').map((command) => ({ kind: 'run', command, prints: null }));
  if (lang !== 'console') return [];
  return value.split(/^\$ /m).flatMap((piece): Step[] => {
    const [command = '', ...printed] = piece.replace(/\n$/, '').split('\n');
    return command === '' ? [] : [{ kind: 'run', command, prints: printed.join('\n') }];
  });
}

function toEdits(diff: string): Edit[] {
  const edits: { old: string[]; new: string[] }[] = [];
  let before = '';
  for (const line of diff.split('\n')) {
    const sign = line[0] ?? '';
    if (sign !== '+' && sign !== '-' && sign !== ' ')
      throw new Error(`A line of a diff is neither added nor taken away, nor does it stay: ${line}`);
    if (before === '' || (sign === '-' && before === '+')) edits.push({ old: [], new: [] });
    const edit = edits.at(-1);
    if (sign !== '+') edit?.old.push(line.slice(1));
    if (sign !== '-') edit?.new.push(line.slice(1));
    before = sign;
  }
  return edits;
}

/** A text after edits; throws where what they take away is not there. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  return edits.reduce((before, { old, new: added }) => {
    const piece = added.map((line) => `${line}\n`).join('');
    if (old.length === 0) return piece + before;
    const gone = old.map((line) => `${line}\n`).join('');
    if (!before.includes(gone)) throw new Error(`There is nothing to take away: ${gone}`);
    return before.replace(gone, () => piece);
  }, text);
}

/** Whether a guide's words on what a command prints hold: `…` alone on a line stands for any lines, also none. */
export function isAsSaid(printed: string, said: string): boolean {
  const trim = (text: string) => text.replace(/[ \t]+$/gm, '').trim();
  const pattern = trim(said)
    .split('\n')
    .map((line) => (line === '…' ? '(?:.*\n)*?' : `${line.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}\n`))
    .join('');
  return new RegExp(`^${pattern}$`).test(`${trim(printed)}\n`);
}
