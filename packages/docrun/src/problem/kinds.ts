import type { ProblemKind } from './problem.ts';

/** The recorded facts of the API are broken, or not what the interpreters say. */
export const FACTS: ProblemKind = { id: 'facts', severity: 'error' };
/** A block that was run again did something else than is recorded. */
export const RECORDING_DIFFERS: ProblemKind = { id: 'recording-differs', severity: 'error' };
/** A block cannot be run here, or a run of it cannot be recorded. */
export const RUN_FAILED: ProblemKind = { id: 'run-failed', severity: 'error' };
/** The disk did not take a file. */
export const WRITE_FAILED: ProblemKind = { id: 'write-failed', severity: 'error' };

/** The kinds of problems that are no rules: what commands meet with that run blocks, ask interpreters and write files. */
export const OTHER_KINDS: readonly ProblemKind[] = [FACTS, RECORDING_DIFFERS, RUN_FAILED, WRITE_FAILED];
