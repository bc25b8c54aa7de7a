import { parseChanges } from '../change/change.ts';
import { filenameOf } from '../recording/key.ts';
import type { Program } from '../run/types.ts';
import type { BlockView } from '../view/page-view.ts';

/** What a block comes down to when it is run. */
export function toProgram({ block, setUp, files }: BlockView): Program {
  const changes = block.options.explore === undefined ? null : parseChanges(block.options.explore);
  return {
    code: block.runnable,
    setup: setUp.kind === 'chain' ? setUp.blocks.map(({ runnable }) => runnable) : [],
    filename: filenameOf(block),
    language: block.language,
    input: block.input,
    files,
    packages: block.options.packages ?? [],
    commands: block.commands,
    ...(changes && { explore: { changes, tells: false, census: false, iterations: null, check: null } }),
  };
}

/** The names of all files of a block's program, as they stand in tracebacks. */
export function filesOfProgram({ filename, setup, files = [] }: Program): ReadonlySet<string> {
  return new Set([filename, ...setup.map((_, index) => `setup-${index + 1}.py`), ...files.map(({ name }) => name)]);
}
