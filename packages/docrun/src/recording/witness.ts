import type { Block } from '../block/types.ts';
import { isHosted } from '../interpreter/identity.ts';
import { filenameOf, type KeyParts, type RunnerIdentity } from './key.ts';
import { outcomeOf } from './outcome.ts';
import type { RecordedRun, Witness } from './schema.ts';
import { sha256 } from './sha256.node.ts';

/** What the witnesses of a block must be of. */
export interface WitnessKeys {
  /** Those that ran on a machine itself. */
  readonly native: string;
  /** Those that ran embedded. */
  readonly embedded: string;
}

/** Both of them, for what runs blocks. */
export function witnessKeys(block: Block, parts: KeyParts, runner: RunnerIdentity): WitnessKeys {
  return {
    native: witnessKey(block, parts, runner.witness),
    embedded: witnessKey(block, parts, runner.embeddedWitness),
  };
}

/**
 * What witnesses of a block are of: all that decides how it runs on an interpreter that is not the first one's.
 * @param harness the digest of what starts untraced runs there
 */
export function witnessKey(block: Block, { setup, files, pins }: KeyParts, harness: string): string {
  const { language, runnable, input } = block;
  const named = files.map(({ name, code }) => [name, code]);
  return sha256(
    JSON.stringify(['witness', language, runnable, setup, filenameOf(block), named, input ?? null, pins, harness]),
  );
}

/** Puts the digest on a witness. */
export function signWitness(witness: Omit<Witness, 'digest'>, keys: WitnessKeys, first: RecordedRun): Witness {
  return { ...witness, digest: digestOf(witness, keys, first) };
}

/**
 * The witnesses that say something of the code and the first run that are there now. The others are of older code, or
 * were written by hand: they are not shown, and recording on their interpreter replaces them.
 */
export function currentWitnesses(
  witnesses: readonly Witness[],
  keys: WitnessKeys,
  first: RecordedRun,
): readonly Witness[] {
  return witnesses.filter((witness) => witness.digest === digestOf(witness, keys, first));
}

function digestOf(
  { interpreter, runs, differs }: Omit<Witness, 'digest'>,
  keys: WitnessKeys,
  first: RecordedRun,
): string {
  const { exit, exception, stdout, stderr } = outcomeOf(first);
  const other = differs && [
    differs.exit,
    differs.exception && [differs.exception.type, differs.exception.message],
    differs.stdout,
    differs.stderr,
  ];
  return sha256(
    JSON.stringify([
      isHosted(interpreter) ? keys.embedded : keys.native,
      interpreter,
      runs,
      other,
      [exit, exception && [exception.type, exception.message], stdout, stderr],
    ]),
  );
}
