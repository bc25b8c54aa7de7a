import picomatch from 'picomatch';
import type { PageName } from '../block/page.ts';
import type { Message } from '../message/say.ts';
import { type Config, LOCALE_MARK, type PageSetConfig } from './schema.ts';

/** A folder of pages in every locale. */
export interface PageSet {
  /** Stands before the path of each of its pages, with `/`; empty for the first set. */
  readonly prefix: string;
  /** The folder of each locale, relative to the root, with `/`; empty for the root itself. */
  readonly folders: ReadonlyMap<string, string>;
  /** Globs of files that are no pages, relative to each folder. */
  readonly exclude: readonly string[];
}

/** What is known of the project beside its configuration. */
export interface Surroundings {
  /** Whether there is a `docusaurus.config.*`. */
  readonly hasDocusaurus: boolean;
  /** The versions that Docusaurus keeps of an instance of its docs plugin, by the instance's id. */
  readonly versions: (instance: string) => readonly string[];
}

/** The locale that the others are compared with. */
export function defaultLocaleOf({ locales, defaultLocale }: Pick<Config, 'locales' | 'defaultLocale'>): string {
  return defaultLocale ?? locales[0] ?? 'en';
}

/** The locales, the default one first. */
export function orderedLocales(config: Pick<Config, 'locales' | 'defaultLocale'>): readonly [string, ...string[]] {
  const first = defaultLocaleOf(config);
  return [first, ...config.locales.filter((one) => one !== first)];
}

/** What is wrong with one of the sets: it cannot be told where its pages stand, or what they are called. */
export class PageSetFault extends Error {
  override readonly name = 'PageSetFault';
  /** Its index in `pages`. */
  readonly index: number;
  readonly said: Message;

  constructor(index: number, said: Message) {
    super(`pages.${index}: ${said.key}`);
    this.index = index;
    this.said = said;
  }
}

/**
 * The sets of pages that a configuration describes.
 * @throws PageSetFault where the folder of a translation is not known, or two sets have one name
 * @see https://docusaurus.io/docs/i18n/introduction#translation-files-location
 */
export function pageSetsOf(config: Config, { hasDocusaurus, versions }: Surroundings): PageSet[] {
  const locales = orderedLocales(config);
  const isDocusaurus = (config.layout ?? (hasDocusaurus ? 'docusaurus' : 'plain')) === 'docusaurus';
  const prefixes = new Set<string>();
  return config.pages.flatMap((set, index) => {
    const own = toSet(set, index, locales, isDocusaurus);
    if (prefixes.has(own.prefix))
      throw new PageSetFault(index, { key: 'config.same-name', values: { name: own.prefix.slice(0, -1) || '""' } });
    prefixes.add(own.prefix);
    const older = isDocusaurus && set.versions ? versions(set.instance ?? 'default') : [];
    return [own, ...older.map((version) => toVersion(set, own, version, locales))];
  });
}

function toSet(set: PageSetConfig, index: number, locales: readonly string[], isDocusaurus: boolean): PageSet {
  const translations = set.translations ?? (isDocusaurus ? docusaurusFolder(set, 'current') : undefined);
  if (translations === undefined && locales.length > 1) throw new PageSetFault(index, { key: 'config.translations' });
  const name = set.name ?? (index === 0 ? '' : (set.instance ?? clean(set.folder).split('/').at(-1)));
  if (name === undefined || (name === '' && set.name === undefined && index > 0))
    throw new PageSetFault(index, { key: 'config.no-name' });
  return {
    prefix: name === '' ? '' : `${name}/`,
    folders: foldersOf(set.folder, translations ?? '', locales),
    exclude: set.exclude,
  };
}

function toVersion(
  set: PageSetConfig,
  { prefix, exclude }: PageSet,
  version: string,
  locales: readonly string[],
): PageSet {
  const instance = set.instance ?? 'default';
  const folder = `${instance === 'default' ? '' : `${instance}_`}versioned_docs/version-${version}`;
  const translations = docusaurusFolder(set, `version-${version}`);
  return { prefix: `${prefix}version-${version}/`, folders: foldersOf(folder, translations, locales), exclude };
}

function docusaurusFolder({ instance = 'default' }: PageSetConfig, version: string): string {
  const plugin = `docusaurus-plugin-content-docs${instance === 'default' ? '' : `-${instance}`}`;
  return `i18n/${LOCALE_MARK}/${plugin}/${version}`;
}

function foldersOf(
  folder: string,
  translations: string,
  [first = '', ...others]: readonly string[],
): ReadonlyMap<string, string> {
  return new Map([
    [first, clean(folder)],
    ...others.map((locale): [string, string] => [locale, clean(translations.replaceAll(LOCALE_MARK, locale))]),
  ]);
}

function clean(folder: string): string {
  return folder
    .split(/[\\/]/)
    .filter((part) => part !== '' && part !== '.')
    .join('/');
}

/**
 * Which page a file would be; null where it lies in none of the folders, is no Markdown, or is left out.
 * @param file relative to the root, with `/`
 */
export function pageNameOf(sets: readonly PageSet[], file: string): PageName | null {
  const found = findPage(sets, file);
  return found && { locale: found.locale, path: found.path };
}

/** The same, with the set that has the page: where a folder of pages lies inside another one, the inner one. */
export function findPage(sets: readonly PageSet[], file: string): (PageName & { readonly set: PageSet }) | null {
  const ending = /\.mdx?$/.exec(file)?.[0];
  if (ending === undefined) return null;
  let best: (PageName & { readonly set: PageSet; readonly depth: number }) | null = null;
  for (const set of sets) {
    for (const [locale, folder] of set.folders) {
      const start = folder === '' ? '' : `${folder}/`;
      if (!file.startsWith(start) || (best && best.depth >= start.length)) continue;
      best = { locale, path: `${set.prefix}${file.slice(start.length, -ending.length)}`, set, depth: start.length };
    }
  }
  if (best === null) return null;
  const parts = file.slice(best.depth).split('/');
  const { set } = best;
  return parts.some((_, index) => isLeftOut(set, parts.slice(0, index + 1).join('/'))) ? null : best;
}

/**
 * Whether a file or folder is left out, with all that is in it. What Docusaurus takes for partials is part of other pages.
 * @param below its path, relative to a folder of the set
 */
export function isLeftOut(set: PageSet, below: string): boolean {
  return /(?:^|\/)(?:[_.][^/]*|node_modules)$/.test(below) || matcherOf(set)(below);
}

const matchers = new WeakMap<PageSet, (below: string) => boolean>();

function matcherOf(set: PageSet): (below: string) => boolean {
  const matcher = matchers.get(set) ?? (set.exclude.length === 0 ? () => false : picomatch([...set.exclude]));
  matchers.set(set, matcher);
  return matcher;
}

/** The file that a page has, or would have, in a locale, without its ending; null where no set has such pages. */
export function fileStemOf(sets: readonly PageSet[], { locale, path }: PageName): string | null {
  const set = sets.filter(({ prefix }) => path.startsWith(prefix)).sort((a, b) => b.prefix.length - a.prefix.length)[0];
  const folder = set?.folders.get(locale);
  if (set === undefined || folder === undefined) return null;
  return `${folder === '' ? '' : `${folder}/`}${path.slice(set.prefix.length)}`;
}
