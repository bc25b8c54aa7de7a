/**
 * Markdown pages taken apart: blocks with what is stated of them, headings, signatures.
 * @packageDocumentation
 */
export { type FoundBlock, findBlocks } from '../block/find-blocks.ts';
export { findChanges } from '../block/find-changes.ts';
export { findHeadings } from '../block/find-headings.ts';
export { namesOf } from '../block/find-signatures.ts';
export type { Card, FrontMatter } from '../block/front-matter.ts';
export { parseMarkdown } from '../block/markdown.ts';
export type { Fault, Fence, Heading, Page, ShownChange } from '../block/page.ts';
export { parsePage } from '../block/parse-page.ts';
export type {
  Block,
  BlockOptions,
  Language,
  Locale,
  Point,
  StatedOutput,
  StatedValue,
  Stream,
} from '../block/types.ts';
export type { Command } from '../command/command.ts';
export { filenameOf } from '../recording/key.ts';
