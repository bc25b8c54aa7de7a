import { isFor } from '../block/is-for.ts';
import type { Block } from '../block/types.ts';
import { pythonMinorOf } from '../interpreter/identity.ts';
import type { Said } from '../problem/problem.ts';
import { packageOf } from '../run/say-ended.ts';
import type { Run } from '../run/types.ts';

/** Why a block cannot be run by the embedded interpreter at all; null where it can. */
export function whyNotRunnable(block: Block, interpreter: string): Said | null {
  const { python } = block.options;
  const version = pythonMinorOf(interpreter) ?? '';
  if (python === undefined || isFor(python, version)) return null;
  return { key: 'run-failed.python', values: { block: block.id, wanted: python, version } };
}

/** Why a run cannot be taken as a recording; null where it can. */
export function whyNotRecorded(block: Block, run: Run): Said | null {
  const { verdict, detail, exception } = run;
  if (verdict === null || (verdict === 'deadlock' && block.options.raises !== undefined)) return null;
  const module = verdict === 'needs-native' ? packageOf(detail) : null;
  if (module !== null) {
    // That a module is missing can be what a block is to show.
    if (block.options.raises === exception?.type) return null;
    return { key: 'run-failed.needs-package', values: { block: block.id, module } };
  }
  const values = { block: block.id, detail: exception?.message ?? '' };
  return { key: `run-failed.${verdict}`, values };
}
