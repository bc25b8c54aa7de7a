import { isNative } from '../block/is-native.ts';
import type { Block, Language } from '../block/types.ts';
import type { ProgramFile } from '../run/types.ts';
import { sha256 } from './sha256.node.ts';

/** What runs the blocks. Where any of it changes, the recordings that it made are stale. */
export interface RunnerIdentity {
  /** The embedded interpreter and its release. */
  readonly interpreter: string;
  /** A digest of the embedded harness: the clock, the tracer and what starts them. */
  readonly harness: string;
  /** A digest of the harness of native runs. Their interpreters are no part of it: those differ from one machine to another. */
  readonly native: string;
  /** The same without the tracer: of the witnesses on CPythons of a machine. */
  readonly witness: string;
  /** The embedded harness without the tracer: of the witnesses on other embedded releases. */
  readonly embeddedWitness: string;
  /** A digest of what changes embedded runs on purpose, together with the embedded harness. */
  readonly explore: string;
}

/** All that decides how a block runs, beside the block and what runs it. */
export interface KeyParts {
  /** The code of the blocks that it goes on from, the first one first. */
  readonly setup: readonly string[];
  readonly files: readonly ProgramFile[];
  /** The packages that it names with their versions, `name==version`, sorted. */
  readonly pins: readonly string[];
}

const ENDINGS: Readonly<Record<Language, string>> = { python: 'py', c: 'c', console: 'sh' };

/** The name of a block's file: its title where that is one, as it stands in tracebacks and in what a compiler says. */
export function filenameOf({ id, language, options: { title } }: Pick<Block, 'id' | 'language' | 'options'>): string {
  const ending = ENDINGS[language];
  const isFile = title !== undefined && /^[\w.-]+$/.test(title) && title.endsWith(`.${ending}`);
  return isFile ? title : `${id}.${ending}`;
}

/** The schedules of a recorded exploration: enough for every change of a program that fits on a page, and for pairs. */
export const EXPLORED = { limit: 400, seed: 1 } as const;

/**
 * The key of the exploration of a recipe: a digest of all that decides what it tells. What the recipe is allowed to do is no
 * part of it.
 */
export function explorationKey(block: Block, { setup }: KeyParts, runner: RunnerIdentity): string {
  const { runnable, check = null, options } = block;
  const parts = [runnable, setup, filenameOf(block), check, options.vary ?? [], EXPLORED];
  return sha256(JSON.stringify(['explored', ...parts, runner.interpreter, runner.explore]));
}

/** What a run that is changed on purpose depends on beside all else. */
function changesOf({ options: { explore } }: Block, runner: RunnerIdentity): readonly string[] {
  return explore === undefined ? [] : [explore, runner.explore];
}

/**
 * The key of a block's recording: a digest of all that decides how it runs, and of nothing else; prose and stated
 * outputs may change freely.
 */
export function blockKey(block: Block, { setup, files, pins }: KeyParts, runner: RunnerIdentity): string {
  const { language, runnable, input } = block;
  const python = block.options.python ?? null;
  const filename = filenameOf(block);
  const parts = isNative(block)
    ? [
        'native',
        language,
        runnable,
        setup,
        filename,
        python,
        files.map(({ name, code }) => [name, code]),
        input,
        pins,
        runner.native,
      ]
    : [runnable, setup, filename, 'embedded', python, runner.interpreter, runner.harness, ...changesOf(block, runner)];
  return sha256(JSON.stringify(parts));
}
