import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { readTextIfThere } from '../file/read-text.node.ts';
import { DEFAULT_COMMAND } from '../message/command-line.ts';
import { reasonOfIssue } from '../message/reason-of-issue.ts';
import type { Message } from '../message/say.ts';
import { UsageError } from '../message/usage-error.ts';
import { orderedLocales, type PageSet, PageSetFault, pageSetsOf } from './page-sets.ts';
import { type ConfigFault, faultAt, NO_CONFIG, parseConfig } from './parse.ts';
import { CONFIG_FILE, type Config } from './schema.ts';
import { siteLocales } from './site-locales.ts';

/** A project's configuration, and the folders of pages that follow from it. */
export interface ReadConfig {
  readonly config: Config;
  readonly sets: readonly PageSet[];
}

/**
 * Reads the configuration of the project at a folder; without a file, everything is as the schema has it.
 * @throws UsageError with the place of the fault
 */
export function readConfig(root: string): ReadConfig {
  const text = readText(join(root, CONFIG_FILE));
  const parsed = parseConfig(text);
  if (!parsed.ok) throw configError(root, parsed);
  const { config } = parsed;
  const surroundings = {
    hasDocusaurus: hasDocusaurus(root),
    versions: (instance: string) => readVersions(root, instance),
  };
  try {
    return { config, sets: pageSetsOf(config, surroundings) };
  } catch (error) {
    if (!(error instanceof PageSetFault)) throw error;
    throw configError(root, faultAt(text, ['pages', error.index], error.said));
  }
}

/** What is wrong at a value of the configuration of the project at a folder, such as `['off', 'my-rule']`. */
export function faultInConfig(root: string, path: readonly (string | number)[], reason: Message): UsageError {
  return configError(root, faultAt(readText(join(root, CONFIG_FILE)), path, reason));
}

/**
 * Holds the locales of a project against those of the Docusaurus site in its folder, where these can be told.
 * @throws UsageError where they are others: pages would be recorded in languages that no build looks for
 */
export function holdSiteLocales(root: string, config: Config): void {
  const file = docusaurusFile(root);
  const site = file === undefined || config.layout === 'plain' ? null : siteLocales(readText(join(root, file)));
  if (file === undefined || site === null) return;
  const own = orderedLocales(config);
  if (own[0] === site[0] && own.length === site.length && site.every((locale) => own.includes(locale))) return;
  const locales = `"locales": ${JSON.stringify(site)}`;
  throw faultInConfig(root, ['locales'], { key: 'config.site-locales', values: { file, locales } });
}

function configError(root: string, { at, path, reason }: ConfigFault): UsageError {
  const file = `${join(root, CONFIG_FILE)}:${at.line}:${at.column}`;
  if (path === '') return new UsageError({ key: 'config.wrong', values: { file, reason } });
  return new UsageError({ key: 'config.wrong.at', values: { file, path, reason } });
}

/**
 * The root of the project that a folder is in: the nearest folder above with `docrun.config.json`, else the nearest with
 * docs/ beside a configuration of Docusaurus or package.json.
 * @throws UsageError where there is none
 */
export function findRoot(folder: string): string {
  const root = findRootIfThere(folder);
  if (root === null)
    throw new UsageError({ key: 'usage.no-project', values: { folder: resolve(folder), config: CONFIG_FILE } });
  return root;
}

/** The same; null where a folder is in no project. */
export function findRootIfThere(folder: string): string | null {
  const above = [...foldersAbove(resolve(folder))];
  const configured = above.find((at) => existsSync(join(at, CONFIG_FILE)));
  const likely = above.find(
    (at) => existsSync(join(at, 'docs')) && (hasDocusaurus(at) || existsSync(join(at, 'package.json'))),
  );
  return configured ?? likely ?? null;
}

function* foldersAbove(folder: string): Iterable<string> {
  yield folder;
  if (dirname(folder) !== folder) yield* foldersAbove(dirname(folder));
}

function readText(file: string): string {
  try {
    const text = readTextIfThere(file)?.replace(/^\uFEFF/, '') ?? '';
    return text.trim() === '' ? NO_CONFIG : text;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError({ key: 'usage.unreadable-file', values: { file, reason } });
  }
}

function hasDocusaurus(root: string): boolean {
  return docusaurusFile(root) !== undefined;
}

function docusaurusFile(root: string): string | undefined {
  if (!existsSync(root)) return undefined;
  return readdirSync(root).find((name) => /^docusaurus\.config\.[cm]?[jt]s$/.test(name));
}

const versionNames = z.array(z.string().min(1));

/** @see https://docusaurus.io/docs/versioning#directory-structure */
function readVersions(root: string, instance: string): readonly string[] {
  const file = join(root, `${instance === 'default' ? '' : `${instance}_`}versions.json`);
  const text = readTextIfThere(file);
  if (text === null) return [];
  const parsed = versionNames.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  throw new UsageError({ key: 'config.wrong', values: { file, reason: reasonOfIssue(parsed.error.issues[0]) } });
}

/** What is no JSON is no value either. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What is said by the project that a folder is in. */
export interface FoundGuide {
  readonly command: string;
  readonly rulesUrl: string | null;
  /** The modules of the rules that the project brings along, absolute. */
  readonly extensions: readonly string[];
}

/** What the project says that a folder is in; outside of one, and where its configuration is wrong, what holds everywhere. */
export function findGuide(folder: string): FoundGuide {
  try {
    const root = findRoot(folder);
    const { command, rulesUrl, rules } = readConfig(root).config;
    return { command, rulesUrl, extensions: rules.map((file) => resolve(root, file)) };
  } catch (error) {
    if (error instanceof UsageError) return { command: DEFAULT_COMMAND, rulesUrl: null, extensions: [] };
    throw error;
  }
}
