/**
 * Recordings, and pages beside them.
 * @packageDocumentation
 */

export type { Finding, Problem } from '../problem/problem.ts';
export { hangs, outcomeOf } from '../recording/outcome.ts';
export { textOf } from '../recording/printed.ts';
export type { RecordingState } from '../recording/read-recording.ts';
export type {
  Outcome,
  RecordedBlock,
  RecordedExploration,
  RecordedRun,
  Recording,
  Witness,
} from '../recording/schema.ts';
export type { TraceEvent } from '../trace/event.ts';
export { type BlockView, type PageView, viewBlocks } from '../view/page-view.ts';
export type { ProjectView } from '../view/project-view.ts';
export { pagesByPath } from '../view/translations.ts';
