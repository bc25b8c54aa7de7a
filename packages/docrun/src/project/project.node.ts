import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { PagePlace } from '../block/page.ts';
import { readConfig } from '../config/config.node.ts';
import { orderedLocales } from '../config/page-sets.ts';
import { CONFIG_FILE } from '../config/schema.ts';
import type { FileSystem } from '../file/write-atomic.node.ts';
import { parseRequirements } from '../interpreter/requirements.ts';
import { UsageError } from '../message/usage-error.ts';
import { runnerIdentity } from '../recording/identity.node.ts';
import type { RunnerIdentity } from '../recording/key.ts';
import { openRecordings } from '../recording/store.node.ts';
import { listPages } from './list-pages.node.ts';
import type { Project } from './project.ts';
import { readCatalogue } from './words.node.ts';

/** Options of {@link openProject}, for tests. */
export interface ProjectOptions {
  /** What runs the blocks. @default the embedded interpreter */
  readonly runner?: RunnerIdentity;
  /** The modules of its own rules. @default those that its settings name */
  readonly rules?: readonly string[];
  /** What recordings are written with. @default the disk */
  readonly system?: FileSystem;
}

/**
 * Opens the project at a folder.
 * @throws UsageError where its configuration is wrong, it has no pages, two files are one page, the words that it gives
 * for pictures are not whole, or its requirements have a line that pins nothing
 */
export function openProject(root: string, options: ProjectOptions = {}): Project {
  const absolute = resolve(root);
  const { config, sets } = readConfig(absolute);
  const locales = orderedLocales(config);
  const listed = locales.map((locale) => [locale, listPages(absolute, sets, locale, locale === locales[0])] as const);
  const files = listed.flatMap(([, { pages }]) => pages);
  if (files.length === 0) {
    const folders = sets.map(({ folders: [[, folder] = ['', '']] }) => folder || '.');
    const values = { root: absolute, folders: folders.join(', '), config: CONFIG_FILE };
    throw new UsageError({ key: 'usage.no-pages', values });
  }
  files.sort((a, b) =>
    a.path < b.path ? -1 : a.path > b.path ? 1 : locales.indexOf(a.locale) - locales.indexOf(b.locale),
  );
  holdApart(files);
  for (const [locale, file] of Object.entries(config.words)) readCatalogue(absolute, file, locale);
  const categories = new Map(listed.map(([locale, found]) => [locale, found.categories]));
  return {
    root: absolute,
    config,
    locales,
    sets,
    files,
    chapters: { areWanted: config.cards, categories },
    runner: options.runner ?? runnerIdentity(),
    packages: readRequirements(join(absolute, config.requirements)),
    recordings: openRecordings(absolute, { folder: config.recordings, locales, system: options.system }),
    extensions: (options.rules ?? config.rules).map((file) => resolve(absolute, file)),
  };
}

/** Two pages of one name would have one recording. */
function holdApart(sorted: readonly PagePlace[]): void {
  for (const [index, { path, locale, file }] of sorted.entries()) {
    const next = sorted[index + 1];
    if (next?.path !== path || next.locale !== locale) continue;
    const values = { one: file, other: next.file, path, locale, config: CONFIG_FILE };
    throw new UsageError({ key: 'config.same-page', values });
  }
}

/**
 * The packages that a file of requirements pins; a project whose blocks need none has no such file.
 * @throws UsageError where a line pins nothing
 */
export function readRequirements(file: string): ReadonlyMap<string, string> {
  if (!existsSync(file)) return new Map();
  const parsed = parseRequirements(readFileSync(file, 'utf8'));
  if (parsed.ok) return parsed.packages;
  const values = { file, line: parsed.line, text: parsed.text };
  throw new UsageError({ key: 'usage.bad-requirements', values });
}
