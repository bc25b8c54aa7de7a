import type { Rule } from '../problem/rule.ts';
import { afterCycle } from '../rule/after-cycle.ts';
import { afterNorun } from '../rule/after-norun.ts';
import { afterRuntime } from '../rule/after-runtime.ts';
import { badChapter } from '../rule/bad-chapter.ts';
import { badFrontMatter } from '../rule/bad-front-matter.ts';
import { badOption } from '../rule/bad-option.ts';
import { brokenConsole } from '../rule/broken-console.ts';
import { brokenPage } from '../rule/broken-page.ts';
import { brokenRecording } from '../rule/broken-recording.ts';
import { diagramMissing } from '../rule/diagram-missing.ts';
import { diagramWithoutWords } from '../rule/diagram-without-words.ts';
import { duplicateId } from '../rule/duplicate-id.ts';
import { headingWithoutId } from '../rule/heading-without-id.ts';
import { inlineOutputMismatch } from '../rule/inline-output-mismatch.ts';
import { inputWithoutBlock } from '../rule/input-without-block.ts';
import { localeCodeDrift } from '../rule/locale-code-drift.ts';
import { localeHeadingDrift } from '../rule/locale-heading-drift.ts';
import { localeMissingPage } from '../rule/locale-missing-page.ts';
import { localeTraceDrift } from '../rule/locale-trace-drift.ts';
import { missingOutput } from '../rule/missing-output.ts';
import { missingRecording } from '../rule/missing-recording.ts';
import { needlessRaises } from '../rule/needless-raises.ts';
import { needlessTolerance } from '../rule/needless-tolerance.ts';
import { orphanRecording } from '../rule/orphan-recording.ts';
import { outputMismatch } from '../rule/output-mismatch.ts';
import { outputOrder } from '../rule/output-order.ts';
import { outputWithoutBlock } from '../rule/output-without-block.ts';
import { recipeBreaks } from '../rule/recipe-breaks.ts';
import { recipeUnexplored } from '../rule/recipe-unexplored.ts';
import { staleRecording } from '../rule/stale-recording.ts';
import { unclosedFence } from '../rule/unclosed-fence.ts';
import { unexpectedException } from '../rule/unexpected-exception.ts';
import { unknownAfter } from '../rule/unknown-after.ts';
import { unknownFile } from '../rule/unknown-file.ts';
import { unknownOption } from '../rule/unknown-option.ts';
import { unknownPackage } from '../rule/unknown-package.ts';
import { unreadablePage } from '../rule/unreadable-page.ts';
import { unseenChange } from '../rule/unseen-change.ts';
import { untaggedFence } from '../rule/untagged-fence.ts';

/** Every rule; a new one is added by one line here. */
export const RULES: readonly Rule[] = [
  afterCycle,
  afterNorun,
  afterRuntime,
  badChapter,
  badFrontMatter,
  badOption,
  brokenConsole,
  brokenPage,
  brokenRecording,
  diagramMissing,
  diagramWithoutWords,
  duplicateId,
  headingWithoutId,
  inlineOutputMismatch,
  inputWithoutBlock,
  localeCodeDrift,
  localeHeadingDrift,
  localeMissingPage,
  localeTraceDrift,
  missingOutput,
  missingRecording,
  needlessRaises,
  needlessTolerance,
  orphanRecording,
  outputMismatch,
  outputOrder,
  outputWithoutBlock,
  recipeBreaks,
  recipeUnexplored,
  staleRecording,
  unclosedFence,
  unexpectedException,
  unknownAfter,
  unknownFile,
  unknownOption,
  unknownPackage,
  unreadablePage,
  unseenChange,
  untaggedFence,
];
