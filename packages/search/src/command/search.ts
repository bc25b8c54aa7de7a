import { resolve } from 'node:path';
import { type Arguments, type Command, type Terminal, textFlag } from '../../../docrun/src/command/command.ts';
import { findRoot, readConfig } from '../../../docrun/src/config/config.node.ts';
import { orderedLocales } from '../../../docrun/src/config/page-sets.ts';
import { UsageError } from '../../../docrun/src/project/project.ts';
import { SearchIndexError, type SearchResult } from '../engine/engine.ts';
import { readIndex, searchFolderOf } from '../engine/read-index.node.ts';

const LIMIT = 10;

/** `docrun search QUERY`: what the site's own search finds, by the same code and the built index. */
export const command: Command = {
  help: 'help.search',
  isInterruptible: false,
  options: {
    build: { type: 'string' },
    json: { type: 'boolean' },
    limit: { type: 'string' },
    locale: { type: 'string' },
  },
  async run(given, terminal) {
    const { out, warn, say, language } = terminal;
    const query = given.names.join(' ');
    if (query.trim() === '') throw new UsageError({ key: 'usage.no-query' });
    const locales = orderedLocales(readConfig(findRoot(terminal.folder)).config);
    const locale = toLocale(textFlag(given, 'locale') ?? language, locales);
    const limit = toLimit(textFlag(given, 'limit'));
    const folder = searchFolderOf(buildOf(given, terminal), locale, locale === locales[0]);
    try {
      const index = readIndex(folder);
      if (!index) {
        warn(`docrun: ${say({ key: 'search.not-built', values: { folder } })}\n`);
        return 1;
      }
      const found = index.search(query, { limit }).map((result) => withLocale(result, locale, locale === locales[0]));
      if (given.flags.json) {
        const shown = found.map(({ url, title, section, score }) => ({ url, title, section, score }));
        out(`${JSON.stringify(shown, null, 2)}\n`);
      } else out(found.length === 0 ? `${say('search.nothing')}\n` : found.map(lineOf).join(''));
      return 0;
    } catch (error) {
      if (!(error instanceof SearchIndexError)) throw error;
      warn(`docrun: ${say({ key: `search.${error.fault}`, values: { folder } })}\n`);
      return 1;
    }
  },
};

function buildOf(given: Arguments, { folder }: Terminal): string {
  const build = textFlag(given, 'build');
  return build === undefined ? resolve(findRoot(folder), 'build') : resolve(folder, build);
}

function toLocale(value: string, locales: readonly string[]): string {
  const locale = locales.find((known) => known === value);
  if (!locale)
    throw new UsageError({ key: 'usage.choice', values: { name: '--locale', value, choices: locales.join(', ') } });
  return locale;
}

function toLimit(value: string | undefined): number {
  if (value === undefined) return LIMIT;
  if (!/^[1-9]\d{0,3}$/.test(value))
    throw new UsageError({ key: 'usage.choice', values: { name: '--limit', value, choices: '1…9999' } });
  return Number(value);
}

/** The address with the locale before it; the default one has none. */
function withLocale(result: SearchResult, locale: string, isDefault: boolean): SearchResult {
  return isDefault ? result : { ...result, url: `/${locale}${result.url}` };
}

function lineOf({ url, title, section, name, signature }: SearchResult): string {
  const shown = name === undefined ? '' : `  ${name}${signature ?? ''}`;
  return `${url}\n    ${section === '' ? title : `${title} › ${section}`}${shown}\n`;
}
