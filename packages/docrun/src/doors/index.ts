/**
 * docrun on Node: projects, checks, recording and running. What no door gives is not for use from outside; the command line
 * is `cli.ts`. The other doors, `docrun/page`, `docrun/recording`, `docrun/facts` and `docrun/diagram`, know nothing of files.
 * @packageDocumentation
 */

export type { PageName, PagePlace } from '../block/page.ts';
export type { Locale, Point } from '../block/types.ts';
export { checkProject } from '../check/check-project.node.ts';
export type { CheckResult, Counts, Summary } from '../check/check-result.ts';
export { reportCheck } from '../check/report.ts';
export { findGuide, findRoot, findRootIfThere, readConfig } from '../config/config.node.ts';
export { defaultLocaleOf, fileStemOf, orderedLocales, type PageSet, pageNameOf } from '../config/page-sets.ts';
export { CONFIG_FILE, type Config } from '../config/schema.ts';
export { type ShownExploration, showExploration } from '../explore/shown.ts';
export { defineExtension, type Extension, type ExtensionRule, type ReadFile } from '../extension/extension.ts';
export { readFacts } from '../facts/facts.node.ts';
export { readTextIfThere } from '../file/read-text.node.ts';
export { writeAtomic } from '../file/write-atomic.node.ts';
export { type CommandLine, createCommandLine } from '../message/command-line.ts';
export {
  chooseLanguage,
  createSay,
  type Message,
  type Say,
  TOOL_LANGUAGES,
  type ToolLanguage,
} from '../message/say.ts';
export { type Catalogue, createTranslator, type Translate } from '../message/translator.ts';
export { UsageError } from '../message/usage-error.ts';
export type { Said } from '../problem/problem.ts';
export { hasErrors } from '../problem/problem.ts';
export type { Paint } from '../problem/report-problems.ts';
export { createWording, type Wording } from '../problem/wording.ts';
export { choosePages, loadPageViews, type ReadPage, readPages } from '../project/pages.node.ts';
export { openProject, type ProjectOptions } from '../project/project.node.ts';
export { addressOf, type Project, pagePatterns } from '../project/project.ts';
export { readInOrder } from '../project/read-in-order.node.ts';
export { wordsOfProject } from '../project/words.node.ts';
export type { RecordOptions, RecordResult } from '../record/record-options.ts';
export { recordPages } from '../record/record-pages.ts';
export { type UpdatedPage, updatePages } from '../record/update-pages.ts';
export { type VerifyResult, verifyRecordings } from '../record/verify-recordings.ts';
export { createEmbeddedRunner } from '../run/embedded.node.ts';
export { type FoundPython, findPythons } from '../run/find-pythons.node.ts';
export type { Program, Run, Runner } from '../run/types.ts';
