/**
 * What is recorded of a module's public API, on every version.
 * @packageDocumentation
 */
export { historyOf, type NameHistory } from '../facts/history.ts';
export {
  findExplained,
  findHomes,
  type Home,
  isMemberOf,
  type NamedPage,
  type NamedSection,
  nameSections,
} from '../facts/homes.ts';
export { mergeFacts, minorsOf } from '../facts/merge.ts';
export type { ApiFacts, ApiKind } from '../facts/schema.ts';
