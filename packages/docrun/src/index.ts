/**
 * docrun as a library. What is not here is not for use from outside; the command line is `cli.ts`.
 * @packageDocumentation
 */
export { type FoundBlock, findBlocks } from './block/find-blocks.ts';
export type { Fault, Fence, Heading, Page, PagePlace } from './block/page.ts';
export { parsePage } from './block/parse-page.ts';
export {
  type Block,
  type BlockOptions,
  type ConsoleCommand,
  type Language,
  LOCALES,
  type Locale,
  type Point,
  type StatedOutput,
  type StatedValue,
  type Stream,
} from './block/types.ts';
export type { CheckResult, Counts, Summary } from './check/check.ts';
export { checkProject } from './check/check-project.node.ts';
export { reportCheck } from './check/report.ts';
export { type FileRun, type RunFileOptions, runFile } from './command/run-file.node.ts';
export { type Diagram, drawDiagram } from './diagram/index.ts';
export {
  defineExtension,
  type Extension,
  type ExtensionRule,
  type ExtensionSummary,
  type ReadFile,
} from './extension/extension.ts';
export { chooseLanguage, createSay, type Say } from './message/say.ts';
export type { Finding, Problem } from './problem/problem.ts';
export type { Paint } from './problem/report-problems.ts';
export { choosePages, loadPageViews } from './project/pages.node.ts';
export { findRoot, openProject, type ProjectOptions } from './project/project.node.ts';
export { type Project, UsageError } from './project/project.ts';
export type { RecordOptions, RecordResult } from './record/record-options.ts';
export { recordPages } from './record/record-pages.ts';
export { type UpdatedPage, updatePages } from './record/update-pages.ts';
export { type VerifyResult, verifyRecordings } from './record/verify-recordings.ts';
export { filenameOf } from './recording/key.ts';
export { textOf } from './recording/printed.ts';
export type { RecordedBlock, RecordedRun, Recording } from './recording/schema.ts';
export { createEmbeddedRunner } from './run/embedded.node.ts';
export type { Program, Run, Runner } from './run/types.ts';
export type { TraceEvent } from './trace/event.ts';
export type { BlockView, PageView } from './view/page-view.ts';
