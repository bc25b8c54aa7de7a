import type { Code, Nodes, Parents, Root } from 'mdast';
import { metaPlace, startOf } from './fence-place.ts';
import { fenceSyntax } from './fence-syntax.ts';
import { languageMeant, languageOf } from './language.ts';
import type { Fault, Fence } from './page.ts';
import { isCheck, isInput, isPlainOutput, parseShownText, streamOf } from './text-fence.ts';
import { toBlock } from './to-block.ts';
import type { Block, Point, Stream } from './types.ts';

/** A block, its node in the syntax tree, and the nodes of the fences that belong to it. */
export interface FoundBlock {
  readonly block: Block;
  readonly node: Code;
  /** The fence of its standard input, where it has one. */
  readonly inputNode: Code | null;
  /** The fence of its check, where it has one; readers do not see it. */
  readonly checkNode: Code | null;
  /** The fences of its stated outputs, in the order of `block.outputs`. */
  readonly outputNodes: readonly Code[];
  /** A fence right after it that is only shown and looks like its output. */
  readonly plainNode: Code | null;
}

/** Everything that the fences of a page say. */
export interface FoundFences {
  readonly found: readonly FoundBlock[];
  readonly fences: readonly Fence[];
  readonly faults: readonly Fault[];
}

/**
 * Finds the blocks of a page in its syntax tree, in page order.
 * Works on a tree made by another parser too; columns inside containers are then those of the opening fence.
 */
export function findBlocks(root: Root): readonly FoundBlock[] {
  return findFences(root).found;
}

/** The block that the next fences may belong to, and those that it has already. */
interface OpenBlock {
  readonly block: Block;
  readonly stated: Map<Stream, Point>;
  input: Point | null;
  hasCheck: boolean;
}

/** Finds the blocks of a page, its other fences, and what is wrong with them. */
export function findFences(root: Root): FoundFences {
  const found: FoundBlock[] = [];
  const fences: Fence[] = [];
  const faults: Fault[] = [];

  const walk = (parent: Parents): void => {
    let current: OpenBlock | null = null;
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
        faults.push(...takeOutput(current, stream, at));
        continue;
      }
      if (isInput(child)) {
        faults.push(...takeInput(current, at));
        continue;
      }
      if (isCheck(child)) {
        faults.push(...takeCheck(current, at));
        continue;
      }
      current = null;
      const language = languageOf(lang);
      const meant = languageMeant(lang);
      if (lang === '') faults.push({ kind: syntax ? 'untagged-fence' : 'indented-code', at });
      else if (lang === 'text') faults.push(...parseShownText(child, metaPlace(child)));
      else if (language !== null) {
        const node = { node: child, ...fencesAfter(parent, index) };
        const { block, faults: ownFaults } = toBlock(language, { ...node, number: found.length + 1 });
        faults.push(...ownFaults);
        found.push({ block, ...node });
        current = { block, stated: new Map(), input: null, hasCheck: false };
      } else if (meant !== null) faults.push({ kind: 'language-alias', at, lang, language: meant });
    }
  };
  walk(root);
  return { found, fences, faults };
}

function takeOutput(current: OpenBlock | null, stream: Stream, at: Point): Fault[] {
  if (!current) return [{ kind: 'output-without-block', at, stream }];
  const { block, stated } = current;
  if (block.options.norun !== undefined) return [{ kind: 'output-of-norun', at, stream, block: block.id }];
  if (block.language === 'console') return [{ kind: 'output-of-console', at, stream, block: block.id }];
  const first = stated.get(stream);
  if (first) return [{ kind: 'repeated-output', at, stream, first }];
  stated.set(stream, at);
  return [];
}

function takeInput(current: OpenBlock | null, at: Point): Fault[] {
  if (!current) return [{ kind: 'input-without-block', at }];
  const { block, stated, input } = current;
  if (block.options.norun !== undefined) return [{ kind: 'input-of-norun', at, block: block.id }];
  if (block.language === 'console') return [{ kind: 'input-of-console', at, block: block.id }];
  if (input) return [{ kind: 'repeated-input', at, first: input }];
  const [output] = stated.values();
  if (output) return [{ kind: 'input-after-output', at, first: output }];
  current.input = at;
  return [];
}

function takeCheck(current: OpenBlock | null, at: Point): Fault[] {
  if (!current?.block.options.recipe) return [{ kind: 'check-without-recipe', at }];
  if (current.hasCheck) return [{ kind: 'repeated-check', at }];
  current.hasCheck = true;
  return [];
}

/** The check, input and output fences that follow a block, one of each; a second one is a fault and not taken. */
function fencesAfter(parent: Parents, index: number): Omit<FoundBlock, 'block' | 'node'> {
  let inputNode: Code | null = null;
  let checkNode: Code | null = null;
  const outputs = new Map<Stream, Code>();
  let plainNode: Code | null = null;
  for (const sibling of parent.children.slice(index + 1)) {
    if (isComment(sibling)) continue;
    if (sibling.type !== 'code') break;
    const stream = streamOf(sibling);
    if (stream !== null) {
      if (!outputs.has(stream)) outputs.set(stream, sibling);
    } else if (isInput(sibling)) {
      if (outputs.size === 0) inputNode ??= sibling;
    } else if (isCheck(sibling)) checkNode ??= sibling;
    else {
      if (outputs.size === 0 && isPlainOutput(sibling)) plainNode = sibling;
      break;
    }
  }
  return { inputNode, checkNode, outputNodes: [...outputs.values()], plainNode };
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
