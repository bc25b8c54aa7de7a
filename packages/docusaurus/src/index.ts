/**
 * docrun on a Docusaurus site: the runs of blocks on their pages, and a build that stops where pages and recordings differ.
 * @packageDocumentation
 */
export { createDocrun, type Docrun } from './plugin/docrun.node.ts';
export { type DocrunOptions, withDocrun } from './plugin/with-docrun.node.ts';
export { createElement } from './remark/create-element.ts';
export type { MembersView, MemberView, NameView, SignatureView } from './view/api-view.ts';
export type { BlockSource } from './view/block-source.ts';
export type * from './view/block-view.ts';
export type {
  ComponentsOfPages,
  FileBeside,
  PageComponents,
  RunBlockProps,
  TerminalCommand,
} from './view/page-components.ts';
