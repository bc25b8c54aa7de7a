import { afterCycle } from './after-cycle.ts';
import { afterNorun } from './after-norun.ts';
import { afterRuntime } from './after-runtime.ts';
import { badChapter } from './bad-chapter.ts';
import { badFrontMatter } from './bad-front-matter.ts';
import { badOption } from './bad-option.ts';
import { brokenConsole } from './broken-console.ts';
import { brokenMap } from './broken-map.ts';
import { brokenPage } from './broken-page.ts';
import { brokenRecording } from './broken-recording.ts';
import { diagramMissing } from './diagram-missing.ts';
import { duplicateId } from './duplicate-id.ts';
import { headingWithoutId } from './heading-without-id.ts';
import { inlineOutputMismatch } from './inline-output-mismatch.ts';
import { inputWithoutBlock } from './input-without-block.ts';
import { localeCodeDrift } from './locale-code-drift.ts';
import { localeHeadingDrift } from './locale-heading-drift.ts';
import { localeMissingPage } from './locale-missing-page.ts';
import { localeTraceDrift } from './locale-trace-drift.ts';
import { lostNote } from './lost-note.ts';
import { lostTarget } from './lost-target.ts';
import { missingOutput } from './missing-output.ts';
import { missingRecording } from './missing-recording.ts';
import { needlessRaises } from './needless-raises.ts';
import { needlessTolerance } from './needless-tolerance.ts';
import { orphanRecording } from './orphan-recording.ts';
import { outputMismatch } from './output-mismatch.ts';
import { outputOrder } from './output-order.ts';
import { outputWithoutBlock } from './output-without-block.ts';
import type { Rule } from './rule.ts';
import { staleRecording } from './stale-recording.ts';
import { unclosedFence } from './unclosed-fence.ts';
import { unexpectedException } from './unexpected-exception.ts';
import { unknownAfter } from './unknown-after.ts';
import { unknownFile } from './unknown-file.ts';
import { unknownOption } from './unknown-option.ts';
import { unknownPackage } from './unknown-package.ts';
import { unreadablePage } from './unreadable-page.ts';
import { untaggedFence } from './untagged-fence.ts';

/** Every rule; a new one is added by one line here. */
export const RULES: readonly Rule[] = [
  afterCycle,
  afterNorun,
  afterRuntime,
  badChapter,
  badFrontMatter,
  badOption,
  brokenConsole,
  brokenMap,
  brokenPage,
  brokenRecording,
  diagramMissing,
  duplicateId,
  headingWithoutId,
  inlineOutputMismatch,
  inputWithoutBlock,
  localeCodeDrift,
  localeHeadingDrift,
  localeMissingPage,
  localeTraceDrift,
  lostNote,
  lostTarget,
  missingOutput,
  missingRecording,
  needlessRaises,
  needlessTolerance,
  orphanRecording,
  outputMismatch,
  outputOrder,
  outputWithoutBlock,
  staleRecording,
  unclosedFence,
  unexpectedException,
  unknownAfter,
  unknownFile,
  unknownOption,
  unknownPackage,
  unreadablePage,
  untaggedFence,
];
