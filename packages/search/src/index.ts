/**
 * A search for sites of documentation, made when the site is built and answered in the browser.
 * @packageDocumentation
 */
export { collectDocuments, collectPages, collectSignatures } from './engine/collect.node.ts';
export { makeIndex } from './engine/make-index.node.ts';
export { createSearchPlugin } from './plugin/plugin.node.ts';
