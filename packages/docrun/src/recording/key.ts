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
    : [runnable, setup, filename, 'embedded', python, runner.interpreter, runner.harness];
  return sha256(JSON.stringify(parts));
}
