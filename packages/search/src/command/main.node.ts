import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chooseLanguage, findRoot, orderedLocales, readConfig, UsageError } from 'docrun';
import { SearchIndexError, type SearchResult } from '../engine/engine.ts';
import { readIndex, searchFolderOf } from '../engine/read-index.node.ts';
import { createSay, type Say } from '../message/say.ts';

const LIMIT = 10;

const OPTIONS = {
  build: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  json: { type: 'boolean' },
  limit: { type: 'string' },
  locale: { type: 'string' },
} as const;

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
  const { folder, environment, warn } = terminal;
  const say = createSay(chooseLanguage(environment));
  try {
    return search(words, terminal, say);
  } catch (error) {
    if (error instanceof SearchIndexError) {
      warn(`docrun: ${say(error.fault, { folder })}\n`);
      return 1;
    }
    if (!(error instanceof WrongUse)) throw error;
    warn(`docrun: ${error.message}\n${say('see-help')}\n`);
    return 2;
  }
}

function search(words: readonly string[], { folder, environment, out, warn }: SearchTerminal, say: Say): number {
  const { flags, query } = readWords(words, say);
  if (flags.help) {
    out(`${say('help')}\n`);
    return 0;
  }
  if (query.trim() === '') throw new WrongUse(say('no-query'));
  const root = projectOf(folder);
  const locales: readonly [string, ...string[]] = root === null ? ['en'] : orderedLocales(readConfig(root).config);
  const locale = choose('--locale', flags.locale ?? languageAmong(locales, environment), locales, say);
  const limit = toLimit(flags.limit, say);
  const build = flags.build === undefined ? resolve(root ?? folder, 'build') : resolve(folder, flags.build);
  const isDefault = locale === locales[0];
  const place = searchFolderOf(build, locale, isDefault);
  const index = readIndex(place);
  if (!index) {
    warn(`docrun: ${say('not-built', { folder: place })}\n`);
    return 1;
  }
  const found = index.search(query, { limit }).map((result) => (isDefault ? result : withLocale(result, locale)));
  if (flags.json) out(`${JSON.stringify(found.map(toJson), null, 2)}\n`);
  else out(found.length === 0 ? `${say('nothing')}\n` : found.map(lineOf).join(''));
  return 0;
}

function readWords(words: readonly string[], say: Say) {
  try {
    const { values, positionals } = parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
    return { flags: values, query: positionals.join(' ') };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new WrongUse(say('unknown-flag', { reason: error.message }));
  }
}

/** The project that the working directory is in; outside of one, only `--build` says where a site is. */
function projectOf(folder: string): string | null {
  try {
    return findRoot(folder);
  } catch (error) {
    if (error instanceof UsageError) return null;
    throw error;
  }
}

/** The reader's language where the pages have it, else that of the default locale. */
function languageAmong(
  locales: readonly [string, ...string[]],
  environment: Readonly<Record<string, string | undefined>>,
): string {
  const language = chooseLanguage(environment);
  return locales.find((locale) => locale === language) ?? locales[0];
}

function choose(name: string, value: string, choices: readonly string[], say: Say): string {
  if (choices.includes(value)) return value;
  throw new WrongUse(say('choice', { name, value, choices: choices.join(', ') }));
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
