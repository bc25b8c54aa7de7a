/**
 * The index of a project's pages, made, written and read on Node without Docusaurus.
 * @packageDocumentation
 */
export type { SearchIndexFile } from '../engine/index-file.ts';
export { buildIndex, type IndexContent } from '../indexing/build-index.ts';
export { collectDocuments, collectNames, collectPages, type PagesOfSite } from '../indexing/collect.node.ts';
export type { SearchDocument } from '../indexing/document.ts';
export type { KnownNames } from '../indexing/known-names.ts';
export { makeIndex } from '../indexing/make-index.node.ts';
export type { PageSection } from '../indexing/page-sections.ts';
export { readIndex, searchFolderOf } from '../indexing/read-index.node.ts';
export { type AddressedPage, toDocuments } from '../indexing/to-documents.ts';
export { writeIndex } from '../indexing/write-index.node.ts';
export type { Concept, IndexOptions, SearchKind, SectionPlace, Weights } from '../options/index-options.ts';
