import type { Code, Nodes, Parents, Root } from 'mdast';
import { fenceSyntax } from './markdown.ts';
import { type ParsedOptions, parseOptions } from './options.ts';
import type { Fault, Fence } from './page.ts';
import { parseShownText, streamOf } from './text-fence.ts';
import type { Block, Point, StatedOutput, Stream } from './types.ts';
import { findValues } from './values.ts';

/** A block, its node in the syntax tree, and the nodes of its stated outputs, in the order of `block.outputs`. */
export interface FoundBlock {
  readonly block: Block;
  readonly node: Code;
  readonly outputNodes: readonly Code[];
}

/** Everything that the fences of a page say. */
export interface FoundFences {
  readonly found: readonly FoundBlock[];
  readonly fences: readonly Fence[];
  readonly faults: readonly Fault[];
}

/** Words that others write for `python`: such a fence would be shown and never run. */
const PYTHON_ALIASES = new Set(['py', 'py3', 'python3', 'pycon', 'ipython', 'ipython3']);

/**
 * Finds the blocks of a page in its syntax tree, in page order.
 * Works on a tree made by another parser too; columns inside containers are then those of the opening fence.
 */
export function findBlocks(root: Root): readonly FoundBlock[] {
  return findFences(root).found;
}

/** Finds the blocks of a page, its other fences, and what is wrong with them. */
export function findFences(root: Root): FoundFences {
  const found: FoundBlock[] = [];
  const fences: Fence[] = [];
  const faults: Fault[] = [];

  const walk = (parent: Parents): void => {
    let current: { stated: Map<Stream, Point>; norun: string | null } | null = null;
    for (const [index, child] of parent.children.entries()) {
      if (child.type !== 'code') {
        if (!isComment(child)) current = null;
        if ('children' in child) walk(child);
        continue;
      }
      const lang = child.lang ?? '';
      const at = startOf(child);
      const syntax = fenceSyntax(child);
      fences.push({ lang, at });
      if (syntax && !syntax.closed) {
        faults.push({ kind: 'unclosed-fence', at, lang });
        current = null;
        continue;
      }
      const stream = streamOf(child);
      if (stream !== null) {
        const first = current?.stated.get(stream);
        if (!current) faults.push({ kind: 'output-without-block', at, stream });
        else if (current.norun !== null) faults.push({ kind: 'output-of-norun', at, stream, block: current.norun });
        else if (first) faults.push({ kind: 'repeated-output', at, stream, first });
        else current.stated.set(stream, at);
        continue;
      }
      current = null;
      if (lang === '') faults.push({ kind: syntax ? 'untagged-fence' : 'indented-code', at });
      else if (lang === 'text') faults.push(...parseShownText(child, place(child)));
      else if (lang === 'python') {
        const outputNodes = outputsAfter(parent, index);
        const { block, problems } = toBlock(child, outputNodes, found.length + 1);
        faults.push(...problems);
        found.push({ block, node: child, outputNodes });
        current = { stated: new Map(), norun: block.options.norun === undefined ? null : block.id };
      } else if (PYTHON_ALIASES.has(lang.toLowerCase()) || lang.toLowerCase() === 'python') {
        faults.push({ kind: 'python-alias', at, lang });
      }
    }
  };
  walk(root);
  return { found, fences, faults };
}

/** The output fences that follow a block, one a stream; a second one of a stream is a fault and not taken. */
function outputsAfter(parent: Parents, index: number): Code[] {
  const outputs = new Map<Stream, Code>();
  for (const sibling of parent.children.slice(index + 1)) {
    if (isComment(sibling)) continue;
    const stream = sibling.type === 'code' ? streamOf(sibling) : null;
    if (sibling.type !== 'code' || stream === null) break;
    if (!outputs.has(stream)) outputs.set(stream, sibling);
  }
  return [...outputs.values()];
}

function toBlock(node: Code, outputNodes: readonly Code[], number: number): { block: Block; problems: Fault[] } {
  const at = startOf(node);
  const parsed: ParsedOptions = parseOptions(node.meta ?? '', place(node));
  const { options } = parsed;
  const code = textOf(node);
  const values = findValues(code, (line, column) => codePoint(node, line, column));
  const id = options.id ?? `block-${number}`;
  const problems: Fault[] = [...parsed.faults, ...values.faults];
  const [value] = values.values;
  if (options.norun !== undefined && value) problems.push({ kind: 'value-of-norun', at: value.at, block: id });
  const first = codePoint(node, 1, 1);
  const block: Block = {
    id,
    code,
    runnable: values.runnable,
    at,
    codeLine: first.line,
    codeColumn: first.column,
    options,
    outputs: options.norun === undefined ? outputNodes.map(toStatedOutput) : [],
    values: values.values,
  };
  return { block, problems };
}

function toStatedOutput(node: Code): StatedOutput {
  const first = codePoint(node, 1, 1);
  return {
    stream: streamOf(node) ?? 'stdout',
    text: textOf(node),
    at: startOf(node),
    textLine: first.line,
    textColumn: first.column,
  };
}

/** A fence's text, each line ended by one LF, whatever line ends the page has. */
function textOf(node: Code): string {
  return node.value === '' ? '' : `${node.value.replaceAll(/\r\n?/g, '\n')}\n`;
}

function startOf(node: Nodes): Point {
  const start = node.position?.start;
  return { line: start?.line ?? 1, column: start?.column ?? 1 };
}

/** Where a character of a fence's text stands in the file. */
function codePoint(node: Code, line: number, column: number): Point {
  const start = startOf(node);
  const fileLine = start.line + line;
  const columns = fenceSyntax(node)?.columns;
  const left = columns?.get(fileLine) ?? columns?.values().next().value ?? start.column;
  return { line: fileLine, column: left + column - 1 };
}

/** Where a character of a fence's options stands in the file: exact unless they hold escapes. */
function place(node: Code): (offset: number) => Point {
  const syntax = fenceSyntax(node);
  const meta = syntax?.meta;
  if (!meta) return () => startOf(node);
  const exact = syntax.rawMeta === node.meta;
  return (offset) => ({ line: meta.line, column: meta.column + (exact ? offset : 0) });
}

/** A comment between a block and its output says nothing to the reader. */
function isComment(node: Nodes): boolean {
  if (node.type === 'html') return /^<!--[\s\S]*-->\s*$/.test(node.value);
  return (
    (node.type as string) === 'mdxFlowExpression' &&
    'value' in node &&
    /^\/\*[\s\S]*\*\/$/.test(String(node.value).trim())
  );
}
