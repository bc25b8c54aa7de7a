import { fold } from './fold.ts';
import { readIndexFile, type SearchIndexFile } from './index-file.ts';
import { createKeywordTable } from './keyword-table.ts';
import { switchedForms } from './layout.ts';
import { readNameQuery } from './name-query.ts';
import { createNameTable, EXACT, type NameHit, PARTIAL } from './name-table.ts';
import { findQueryTerms, phrasesOf } from './query-terms.ts';
import { type Bonus, rankPages } from './rank-pages.ts';
import { cutSnippet, type Snippet } from './snippet.ts';
import { inflectionStems } from './stem/index.ts';
import { createTextIndex, type TextHit } from './text-index.ts';
import { createTokeniser, findWords } from './tokenise.ts';
import { createVocabulary } from './vocabulary.ts';
import { wellFormed } from './well-formed.ts';

export { SearchIndexError } from './index-file.ts';

/** One thing that was found. */
export interface SearchResult {
  /** Site path without locale and base. */
  readonly url: string;
  /** The title of the page. */
  readonly title: string;
  /** The heading of the section; empty for the first section of a page. */
  readonly section: string;
  /** One of {@link OWN_KINDS}, or a kind of the site's own. */
  readonly kind: string;
  readonly score: number;
  readonly signature?: string;
  /** The name of the API that matched. */
  readonly name?: string;
  readonly snippet: Snippet;
}

export interface SearchOptions {
  /** @default 20 */
  readonly limit?: number;
}

/** An open index. */
export interface SearchIndex {
  /** What is found, best first. Never throws, whatever the query is. */
  search(query: string, options?: SearchOptions): SearchResult[];
}

/** Letters of a query that are looked at. */
const MAX_QUERY = 200;
const MAX_NAMES = 30;
/** Sections, best first, in which the query is looked for word for word. */
const MAX_PHRASE_HITS = 20;
const PHRASE_BOOST = 1.6;

/** What one reading of a query found, and how sure it is: 3 exact, 2 the beginning, 1 with faults, 0 nothing. */
interface Reading {
  readonly certainty: number;
  readonly names: readonly NameHit[];
  readonly scores: ReadonlyMap<number, number>;
  readonly terms: ReadonlyMap<number, readonly string[]>;
}

/**
 * Opens the index of one locale.
 * @param file what {@link buildIndex} made, parsed or as text
 * @throws SearchIndexError where it is truncated, something else, or made for a newer engine
 */
export function openIndex(file: unknown): SearchIndex {
  const content = readIndexFile(file);
  const { language, documents, pages, modules } = content;
  const module = modules[0] ?? '';
  const tokeniser = createTokeniser(language, module);
  const terms = new Set<string>();
  const texts = createTextIndex(content, tokeniser, (term) => terms.add(term));
  const vocabulary = createVocabulary(terms);
  const names = createNameTable(content);
  const keywords = createKeywordTable(content, names.has);
  const synonyms = readSynonyms(content);
  const context = { locale: language, tokeniser, vocabulary, synonyms };

  const read = (query: string, isForgiving: boolean): Reading => {
    const asName = readNameQuery(query, module);
    const named = asName ? names.find(asName, { limit: MAX_NAMES, isForgiving }) : [];
    const keyed = keywords.find(query);
    const asked = findQueryTerms(query, { ...context, isForgiving });
    const found = texts.find(asked);
    const bonuses = new Map<number, Bonus>();
    const add = (document: number, bonus: Bonus) => {
      if (bonus.score > (bonuses.get(document)?.score ?? 0)) bonuses.set(document, bonus);
    };
    for (const { document, score } of named) add(document, { score, share: 0 });
    for (const { document, score } of keyed) add(document, { score, share: 0.5 });
    const best = Math.max(0, ...[...bonuses.values()].map(({ score }) => score));
    return {
      certainty: Math.max(best >= EXACT ? 3 : best >= PARTIAL ? 2 : best > 0 ? 1 : 0, ...asked.certainties),
      names: named,
      scores: rankPages({ documents, found: withPhrases(found, query), bonuses }),
      terms: new Map(found.map((hit) => [hit.document, hit.terms])),
    };
  };

  /** What stands in a section word for word is what was looked for. */
  const withPhrases = (found: readonly TextHit[], query: string): readonly TextHit[] => {
    const phrase = fold(query).replace(/\s+/g, ' ').trim();
    if (!phrase.includes(' ')) return found;
    return found.map((hit, at) =>
      at < MAX_PHRASE_HITS && wholeOf(hit.document).includes(phrase)
        ? { ...hit, score: hit.score * PHRASE_BOOST }
        : hit,
    );
  };
  const wholes = new Map<number, string>();
  const wholeOf = (document: number): string => {
    const known = wholes.get(document);
    if (known !== undefined) return known;
    const [, , heading = '', , text = '', code = '', words = []] = documents[document] ?? [];
    const whole = fold(`${heading}\n${text}\n${code}\n${words.join('\n')}`);
    wholes.set(document, whole);
    return whole;
  };

  const readings = (query: string): Reading => {
    const first = read(query, true);
    if (first.certainty >= 2) return first;
    return switchedForms(query, language)
      .map((form) => read(form, false))
      .reduce((best, other) => (other.certainty > Math.max(best.certainty, 1) ? other : best), first);
  };

  return {
    search(query, { limit = 20 } = {}) {
      const reading = readings(wellFormed(query.slice(0, MAX_QUERY)));
      const named = new Map(reading.names.map((hit) => [hit.document, hit]));
      return [...reading.scores]
        .sort(([a, one], [b, other]) => other - one || a - b)
        .slice(0, limit)
        .map(([document, score]): SearchResult => {
          const [page = 0, anchor = '', section = '', kind = 'section', text = '', code = ''] =
            documents[document] ?? [];
          const [address = '', title = ''] = pages[page] ?? [];
          const hit = named.get(document);
          const matched = new Set(reading.terms.get(document));
          const prose = cutSnippet(text, matched, tokeniser);
          const snippet = prose.marks.length > 0 || matched.size === 0 ? prose : (codeSnippet(code, matched) ?? prose);
          return {
            url: anchor === '' ? address : `${address}#${anchor}`,
            ...{ title, section },
            kind: hit && hit.score >= PARTIAL ? 'api' : kind,
            score: Math.round(score * 100) / 100,
            ...(hit && hit.signature !== '' && { signature: hit.signature }),
            ...(hit && { name: hit.name }),
            snippet,
          };
        });
    },
  };

  function codeSnippet(code: string, matched: ReadonlySet<string>): Snippet | undefined {
    const snippets = code.split('\n').map((line) => cutSnippet(line.trim(), matched, tokeniser));
    const best = snippets.reduce<Snippet | undefined>(
      (most, one) => (one.marks.length > (most?.marks.length ?? 0) ? one : most),
      undefined,
    );
    return best;
  }
}

function readSynonyms({ language, modules, synonyms }: SearchIndexFile): Map<string, readonly string[][]> {
  const table = new Map<string, string[][]>();
  const tokeniser = createTokeniser(language, modules[0]);
  for (const [from, to] of synonyms) {
    const stems = [...findWords(from)].map(({ text }) => inflectionStems(fold(text.replaceAll('-', '')), language));
    const target = tokeniser.tokenise(to);
    for (const key of phrasesOf(stems)) table.set(key, [...(table.get(key) ?? []), target]);
  }
  return table;
}
