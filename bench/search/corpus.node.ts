import { readFileSync } from 'node:fs';
import { buildIndex, collectNames, collectPages, type SearchDocument, toDocuments } from '@docrun/search/make-index';
import { openProject } from 'docrun';
import { SEARCH } from '../../src/search/options.ts';
import { generateQueries } from './forms.ts';
import { inflectedQueries } from './inflected.ts';
import { type KnownQuery, mapQueries, type WrittenQuery } from './known-queries.ts';
import { standInPages } from './stand-in.ts';

export const BENCH_LOCALES = ['uk', 'ru', 'en'] as const;
export type BenchLocale = (typeof BENCH_LOCALES)[number];

/** One locale's pages as every engine gets them. */
export interface Corpus {
  readonly locale: BenchLocale;
  readonly documents: readonly SearchDocument[];
  /** asyncio, and the modules inside of it that names are in. */
  readonly modules: readonly string[];
  /** What ours makes of them, as it is written into the built site. */
  readonly index: string;
}

/** A query, and what is a right first result: an address, or any address on one of some pages. */
export interface Question {
  readonly class: string;
  readonly locale: BenchLocale;
  readonly query: string;
  /** Whether a person wrote it down. */
  readonly isWritten: boolean;
  readonly urls: ReadonlySet<string>;
  readonly pages: ReadonlySet<string>;
}

/** The pages of the project at `root`, with stand-ins for pages of the API that are not written yet. */
export async function loadCorpus(root: string, locale: BenchLocale): Promise<Corpus> {
  const project = openProject(root);
  const pages = await collectPages(project, locale);
  const names = collectNames(project);
  const documents = toDocuments([...pages, ...standInPages(pages, names)], names, SEARCH);
  const { modules } = names;
  return { locale, documents, modules, index: indexOf(locale, documents, modules) };
}

/** What ours makes of some documents. */
export function indexOf(locale: BenchLocale, documents: readonly SearchDocument[], modules: readonly string[]): string {
  return JSON.stringify(buildIndex({ locale, documents, modules }, SEARCH));
}

/** Queries that people wrote down, of the file beside this one. */
function readWrittenQueries(): readonly WrittenQuery[] {
  const { queries } = JSON.parse(readFileSync(new URL('./queries.json', import.meta.url), 'utf8')) as {
    queries: WrittenQuery[];
  };
  return queries;
}

/** Everything that is asked in one locale. */
export function questionsFor({ locale, documents }: Corpus): readonly Question[] {
  const urls = new Map<string, string>();
  const homes = new Map<string, string>();
  for (const { defines, url, page } of documents)
    for (const name of defines) {
      urls.set(name, url);
      homes.set(name, page);
    }
  const made = generateQueries([...urls.keys()])
    // Whoever writes on a Ukrainian keyboard reads the Ukrainian pages, or the English ones.
    .filter(({ form }) => !form.startsWith('layout') || locale === 'en' || form === `layout-${locale}`)
    .map(({ form, query, answers }): Question => {
      const right = new Set([...answers].map((name) => urls.get(name) ?? ''));
      // A page that is called what was typed is as right: `subprocess`.
      for (const { url, page } of documents) if (page.endsWith(`/${query.toLowerCase()}`)) right.add(url);
      // A list of members is long: there, only the place of the name itself is right.
      const told = [...answers].map((name) => homes.get(name) ?? '').filter((page) => !page.startsWith('api/'));
      return { class: form, locale, query, isWritten: false, urls: right, pages: new Set(told) };
    });
  const known = [...mapQueries(readWrittenQueries(), homes), ...inflectedQueries()];
  const there = new Set(documents.map(({ page }) => page));
  const answered = known.flatMap((one): KnownQuery[] => {
    const pages = new Set([...one.pages].filter((page) => there.has(page)));
    return one.locale === locale && pages.size > 0 ? [{ ...one, pages }] : [];
  });
  return [...made, ...answered.map(toQuestion)];
}

function toQuestion({ class: name, locale, query, pages }: KnownQuery): Question {
  return { class: WRITTEN_CLASSES[name] ?? name, locale, query, isWritten: true, urls: new Set(), pages };
}

/** What people wrote down is counted beside what is generated, not with it. */
const WRITTEN_CLASSES: Readonly<Record<string, string>> = {
  exact: 'written exact',
  partial: 'written prefix',
  spaced: 'written spaced',
  typo: 'written typo',
  layout: 'written layout',
};

/** The place of the first right result, from 0; -1: it is not there. Whoever cannot point at a member may at its section. */
export function placeOf(
  { urls, pages }: Question,
  found: readonly string[],
  partOf: (url: string) => string = (url) => url,
): number {
  const right = new Set([...urls, ...[...urls].map(partOf)]);
  return found.findIndex((url) => right.has(url) || pages.has(url.replace(/#.*/, '').slice(1)));
}
