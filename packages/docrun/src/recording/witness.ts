import type { Block } from '../block/types.ts';
import { filenameOf, type KeyParts } from './key.ts';
import { outcomeOf } from './outcome.ts';
import type { RecordedRun, Witness } from './schema.ts';
import { sha256 } from './sha256.node.ts';

/**
 * What witnesses of a block are of: all that decides how it runs on an interpreter that is not the first one's.
 * @param harness the digest of what starts untraced native runs
 */
export function witnessKey(block: Block, { setup, files, pins }: KeyParts, harness: string): string {
  const { language, runnable, input } = block;
  const named = files.map(({ name, code }) => [name, code]);
  return sha256(
    JSON.stringify(['witness', language, runnable, setup, filenameOf(block), named, input ?? null, pins, harness]),
  );
}

/** Puts the digest on a witness. */
export function signWitness(witness: Omit<Witness, 'digest'>, key: string, first: RecordedRun): Witness {
  return { ...witness, digest: digestOf(witness, key, first) };
}

/**
 * The witnesses that say something of the code and the first run that are there now. The others are of older code, or
 * were written by hand: they are not shown, and recording on their interpreter replaces them.
 */
export function currentWitnesses(witnesses: readonly Witness[], key: string, first: RecordedRun): readonly Witness[] {
  return witnesses.filter((witness) => witness.digest === digestOf(witness, key, first));
}

function digestOf({ interpreter, runs, differs }: Omit<Witness, 'digest'>, key: string, first: RecordedRun): string {
  const { exit, exception, stdout, stderr } = outcomeOf(first);
  const other = differs && [
    differs.exit,
    differs.exception && [differs.exception.type, differs.exception.message],
    differs.stdout,
    differs.stderr,
  ];
  return sha256(
    JSON.stringify([
      key,
      interpreter,
      runs,
      other,
      [exit, exception && [exception.type, exception.message], stdout, stderr],
    ]),
  );
}
