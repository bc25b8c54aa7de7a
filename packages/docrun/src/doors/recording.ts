/**
 * Recordings, and pages beside them.
 * @packageDocumentation
 */
export { outcomeOf } from '../recording/outcome.ts';
export { textOf } from '../recording/printed.ts';
export type { RecordingState } from '../recording/read-recording.ts';
export type { Outcome, RecordedBlock, RecordedRun, Recording, Witness } from '../recording/schema.ts';
export { minorOf } from '../recording/witness.ts';
export type { Finding, Problem } from '../rule/problem.ts';
export { type BlockView, type PageView, viewBlocks } from '../rule/site.ts';
export { PYTHON_MINORS, type PythonMinor } from '../run/python-minors.ts';
export type { TraceEvent } from '../trace/event.ts';
