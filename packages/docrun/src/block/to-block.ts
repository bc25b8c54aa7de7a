import type { Code } from 'mdast';
import { parseConsole } from './console.ts';
import { codePoint, fenceText, metaPlace, startOf } from './fence-place.ts';
import { parseOptions } from './options.ts';
import type { Fault } from './page.ts';
import { streamOf } from './text-fence.ts';
import type { Block, Language, StatedOutput } from './types.ts';
import { findValues } from './values.ts';

/** The fences that make a block. */
export interface BlockFences {
  readonly node: Code;
  /** Its place among the blocks of the page, from 1. */
  readonly number: number;
  /** The fence of its standard input. */
  readonly inputNode: Code | null;
  readonly checkNode: Code | null;
  readonly outputNodes: readonly Code[];
  readonly plainNode: Code | null;
}

/** Makes a block of its fences, and says what is wrong in them. */
export function toBlock(language: Language, fences: BlockFences): { block: Block; faults: Fault[] } {
  const { node, number, inputNode, checkNode, outputNodes, plainNode } = fences;
  const code = fenceText(node);
  const context = { language, hasInput: inputNode !== null };
  const { options, faults: optionFaults } = parseOptions(node.meta ?? '', metaPlace(node), context);
  const id = options.id ?? `block-${number}`;
  const isRun = options.norun === undefined;
  const input = isRun && language !== 'console' ? inputNode : null;
  const read = readCode(language, node, code);
  const faults: Fault[] = [...optionFaults, ...read.faults];
  const [value] = read.values;
  if (!isRun && value) faults.push({ kind: 'value-of-norun', at: value.at, block: id });
  const stating = read.commands.find(({ stated }) => stated !== '');
  if (!isRun && stating)
    faults.push({ kind: 'output-of-norun', at: codePoint(node, stating.statedLine, 1), stream: 'stdout', block: id });
  const first = codePoint(node, 1, 1);
  const block: Block = {
    language,
    id,
    code,
    runnable: read.runnable,
    at: startOf(node),
    codeLine: first.line,
    codeColumn: first.column,
    options,
    outputs: isRun && language !== 'console' ? outputNodes.map(toStatedOutput) : [],
    values: read.values,
    commands: read.commands,
    ...(plainNode && { plainOutput: { lang: plainNode.lang ?? '', at: startOf(plainNode) } }),
    input: input && fenceText(input),
    ...(input ? { inputAt: startOf(input) } : {}),
    ...(options.recipe && checkNode ? { check: fenceText(checkNode) } : {}),
  };
  return { block, faults };
}

type ReadCode = Pick<Block, 'runnable' | 'values' | 'commands'> & { readonly faults: readonly Fault[] };

function readCode(language: Language, node: Code, code: string): ReadCode {
  switch (language) {
    case 'python':
      return { ...findValues(code, (line, column) => codePoint(node, line, column)), commands: [] };
    case 'console': {
      const { commands, runnable, faults } = parseConsole(code);
      const placed = faults.map(({ kind, line }) => ({
        kind,
        // A session without a line has no place but its fence.
        at: code === '' ? startOf(node) : codePoint(node, line, 1),
      }));
      return { runnable, values: [], commands, faults: placed };
    }
    case 'c':
      return { runnable: code, values: [], commands: [], faults: [] };
  }
}

function toStatedOutput(node: Code): StatedOutput {
  const first = codePoint(node, 1, 1);
  return {
    stream: streamOf(node) ?? 'stdout',
    text: fenceText(node),
    at: startOf(node),
    textLine: first.line,
    textColumn: first.column,
  };
}
