import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import {
  chooseLanguage,
  createSay as createSayOfDocrun,
  findRootIfThere,
  orderedLocales,
  readConfig,
  UsageError,
} from 'docrun';
import { type SearchIndex, SearchIndexError, type SearchResult } from '../engine/engine.ts';
import type { IndexFault } from '../engine/index-file.ts';
import { readIndex, searchFolderOf } from '../indexing/read-index.node.ts';
import { createSay, type Say } from '../message/say.ts';

const LIMIT = 10;

const OPTIONS = {
  build: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  json: { type: 'boolean' },
  limit: { type: 'string' },
  locale: { type: 'string' },
} as const;

/** What was asked for. */
interface Asked {
  readonly query: string;
  readonly build?: string;
  readonly help?: boolean;
  readonly json?: boolean;
  readonly limit?: string;
  readonly locale?: string;
}

/** What the command has of the world. */
export interface SearchTerminal {
  /** The working directory. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Writes to standard output. */
  readonly out: (text: string) => void;
  /** Writes to standard error. */
  readonly warn: (text: string) => void;
}

/** The command was called in a wrong way; the message is in the words of the reader. */
class WrongUse extends Error {}

/**
 * `docrun search QUERY`: what the site's own search finds, by the same code and the built index.
 * @returns the exit code: 0 found or not, 1 there is no index that can be read, 2 wrong use
 */
export function main(words: readonly string[], terminal: SearchTerminal): number {
  const language = chooseLanguage(terminal.environment);
  const say = createSay(language);
  const refuse = (reason: string): number => {
    terminal.warn(`docrun: ${reason}\n${say('see-help')}\n`);
    return 2;
  };
  try {
    return search(words, terminal, say);
  } catch (error) {
    if (error instanceof WrongUse) return refuse(error.message);
    if (error instanceof UsageError) return refuse(createSayOfDocrun(language)(error.said));
    throw error;
  }
}

function search(words: readonly string[], { folder, environment, out, warn }: SearchTerminal, say: Say): number {
  const asked = readWords(words, say);
  if (asked.help) {
    out(`${say('help')}\n`);
    return 0;
  }
  if (asked.query.trim() === '') throw new WrongUse(say('no-query'));
  const limit = toLimit(asked.limit, say);
  const { build, locale } = placeOf(asked, folder, environment, say);
  const place = searchFolderOf(build, locale);
  const index = open(place);
  if (typeof index === 'string') {
    warn(`docrun: ${say(index, { folder: place })}\n`);
    return 1;
  }
  const found = index
    .search(asked.query, { limit })
    .map((result) => (locale === null ? result : withLocale(result, locale)));
  if (asked.json) out(`${JSON.stringify(found.map(toJson), null, 2)}\n`);
  else out(found.length === 0 ? `${say('nothing')}\n` : found.map(lineOf).join(''));
  return 0;
}

/** The index in a folder, or what is wrong with it. */
function open(place: string): SearchIndex | IndexFault | 'not-built' {
  try {
    return readIndex(place) ?? 'not-built';
  } catch (error) {
    if (error instanceof SearchIndexError) return error.fault;
    throw error;
  }
}

/** Node's own words for what is wrong are English, so that its strictness is of no use. */
function readWords(words: readonly string[], say: Say): Asked {
  const { values, positionals, tokens } = parseArgs({
    args: [...words],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    if (!Object.hasOwn(OPTIONS, name)) {
      const names = Object.keys(OPTIONS).map((known) => `--${known}`);
      throw new WrongUse(say('unknown-flag', { name: rawName, names: names.join(', ') }));
    }
    const takesValue = OPTIONS[name as keyof typeof OPTIONS].type === 'string';
    if (takesValue && value === undefined) throw new WrongUse(say('flag-without-value', { name: rawName }));
    if (!takesValue && value !== undefined) throw new WrongUse(say('flag-with-value', { name: rawName }));
  }
  return { ...(values as Omit<Asked, 'query'>), query: positionals.join(' ') };
}

/** Where the built site is, and which locale of it; null: the default one, which has no folder of its own. */
function placeOf(
  asked: Asked,
  folder: string,
  environment: SearchTerminal['environment'],
  say: Say,
): { readonly build: string; readonly locale: string | null } {
  // Outside of a project, only `--build` says where a site is.
  const root = findRootIfThere(folder);
  const build = asked.build === undefined ? resolve(root ?? folder, 'build') : resolve(folder, asked.build);
  if (root === null) return { build, locale: asked.locale ?? null };
  const locales = orderedLocales(readConfig(root).config);
  const language = chooseLanguage(environment);
  const own = locales.find((locale) => locale === language) ?? locales[0];
  const locale = asked.locale ?? own;
  if (!locales.includes(locale))
    throw new WrongUse(say('choice', { name: '--locale', value: locale, choices: locales.join(', ') }));
  return { build, locale: locale === locales[0] ? null : locale };
}

function toLimit(value: string | undefined, say: Say): number {
  if (value === undefined) return LIMIT;
  if (!/^[1-9]\d{0,3}$/.test(value)) throw new WrongUse(say('choice', { name: '--limit', value, choices: '1…9999' }));
  return Number(value);
}

/** The address with the locale before it; the default one has none. */
function withLocale(result: SearchResult, locale: string): SearchResult {
  return { ...result, url: `/${locale}${result.url}` };
}

function toJson({
  url,
  title,
  section,
  score,
}: SearchResult): Pick<SearchResult, 'url' | 'title' | 'section' | 'score'> {
  return { url, title, section, score };
}

function lineOf({ url, title, section, name, signature }: SearchResult): string {
  const shown = name === undefined ? '' : `  ${name}${signature ?? ''}`;
  return `${url}\n    ${section === '' ? title : `${title} › ${section}`}${shown}\n`;
}
