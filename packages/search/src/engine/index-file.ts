import { SEARCH_LANGUAGES, type SearchLanguage } from './language.ts';

/** The version of the form below; raise it with every change that an older engine cannot read. */
const INDEX_VERSION = 1;

const FORMAT = 'docrun-search';

/** The number of the page, the id of the heading, the heading, the kind, prose, code, keywords, how much it counts. */
export type PackedDocument = readonly [
  page: number,
  anchor: string,
  heading: string,
  kind: string,
  text: string,
  code: string,
  keywords: readonly string[],
  weight: number,
];

/** The index of one locale. It holds each text once; what is made of it, the engine makes when it opens it. */
export interface SearchIndexFile {
  readonly format: typeof FORMAT;
  readonly version: number;
  readonly language: SearchLanguage;
  /** Address, title, and what the page is called in its address; empty where that says nothing of what it is about. */
  readonly pages: readonly (readonly [address: string, title: string, called: string])[];
  /** In reading order. */
  readonly documents: readonly PackedDocument[];
  /** The most usual first: full name, number of its document, signature or an empty text. */
  readonly names: readonly (readonly [name: string, document: number, signature: string])[];
  /** The module that the names are in, then those inside of it that names are in too; empty where there are no names. */
  readonly modules: readonly string[];
  /** Names of variables, and the class that each stands for; both as they are compared. */
  readonly variables: readonly (readonly [variable: string, owner: string])[];
  readonly synonyms: readonly (readonly [from: string, to: string])[];
}

/** `broken`: truncated or damaged; `foreign`: something else; `newer`: made for a newer engine than this one. */
export type IndexFault = 'broken' | 'foreign' | 'newer';

/** An index that cannot be opened. */
export class SearchIndexError extends Error {
  override readonly name = 'SearchIndexError';
  readonly fault: IndexFault;

  constructor(fault: IndexFault, reason: string) {
    super(reason);
    this.fault = fault;
  }
}

export function indexFile(content: Omit<SearchIndexFile, 'format' | 'version'>): SearchIndexFile {
  return { format: FORMAT, version: INDEX_VERSION, ...content };
}

/**
 * Holds what was loaded against the form of an index.
 * @param file the parsed file, or its text
 * @throws SearchIndexError
 */
export function readIndexFile(file: unknown): SearchIndexFile {
  const value = typeof file === 'string' ? parse(file) : file;
  if (!isRecord(value) || value.format !== FORMAT) throw new SearchIndexError('foreign', 'this is no search index');
  if (typeof value.version !== 'number') throw new SearchIndexError('broken', 'the search index has no version');
  if (value.version > INDEX_VERSION)
    throw new SearchIndexError('newer', `the search index has version ${value.version}; ${INDEX_VERSION} is known`);
  if (value.version < INDEX_VERSION)
    throw new SearchIndexError('foreign', `the search index has the old version ${value.version}`);
  if (!isIndexFile(value)) throw new SearchIndexError('broken', 'the search index is damaged');
  return value;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new SearchIndexError('broken', 'the search index is truncated or no JSON');
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isIndexFile(value: object): value is SearchIndexFile {
  const file = value as Partial<Record<keyof SearchIndexFile, unknown>>;
  const { language, pages, documents, names, modules, variables, synonyms } = file;
  if (!SEARCH_LANGUAGES.some((known) => known === language)) return false;
  if (!isList(pages, isTexts(3)) || !isList(synonyms, isTexts(2))) return false;
  if (!isList(modules, isText) || !isList(variables, isTexts(2))) return false;
  if (!isList(documents, (one) => isDocument(one, pages.length))) return false;
  return isList(names, (one) => isName(one, documents.length));
}

function isList(value: unknown, isEntry: (entry: unknown) => boolean): value is readonly unknown[] {
  return Array.isArray(value) && value.every(isEntry);
}

function isTexts(count: number): (value: unknown) => boolean {
  return (value) => Array.isArray(value) && value.length === count && value.every(isText);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isIndexIn(value: unknown, length: number): boolean {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) < length;
}

function isWeight(value: unknown): boolean {
  return typeof value === 'number' && value > 0;
}

function isDocument(value: unknown, pages: number): boolean {
  if (!Array.isArray(value) || value.length !== 8) return false;
  const [page, ...others] = value as unknown[];
  return isIndexIn(page, pages) && others.slice(0, 5).every(isText) && isList(others[5], isText) && isWeight(others[6]);
}

function isName(value: unknown, documents: number): boolean {
  if (!Array.isArray(value) || value.length !== 3) return false;
  const [name, document, signature] = value as unknown[];
  return isText(name) && isIndexIn(document, documents) && isText(signature);
}
