import { type Dirent, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import picomatch from 'picomatch';
import { z } from 'zod';
import type { Locale } from '../block/types.ts';
import { readConfig } from '../config/config.node.ts';
import { orderedLocales, type PageSet, pageNameOf } from '../config/page-sets.ts';
import { CONFIG_FILE } from '../config/schema.ts';

import { DEFAULT_COMMAND } from '../message/command-line.ts';
import { readNotesMap } from '../notes/notes.node.ts';
import { runnerIdentity } from '../recording/identity.node.ts';
import type { RunnerIdentity } from '../recording/key.ts';
import { openRecordings } from '../recording/store.node.ts';
import type { FileSystem } from '../recording/write-atomic.node.ts';
import type { PageFile, Project } from './project.ts';
import { parseRequirements } from './requirements.ts';
import { UsageError } from './usage-error.ts';

/** Options of {@link openProject}, for tests. */
export interface ProjectOptions {
  /** What runs the blocks. @default the embedded interpreter */
  readonly runner?: RunnerIdentity;
  /** What recordings are written with. @default the disk */
  readonly system?: FileSystem;
}

/**
 * Opens the project at a folder.
 * @throws UsageError where its configuration is wrong, it has no pages, or its requirements have a line that pins nothing
 */
export function openProject(root: string, options: ProjectOptions = {}): Project {
  const absolute = resolve(root);
  const { config, sets } = readConfig(absolute);
  const locales = orderedLocales(config);
  const files = sets.flatMap((set) => locales.flatMap((locale) => listPages(absolute, sets, set, locale)));
  if (files.length === 0) {
    const folders = sets.map(({ folders: [[, folder] = ['', '']] }) => folder || '.');
    throw new UsageError({
      key: 'usage.no-pages',
      values: { root: absolute, folders: folders.join(', '), config: CONFIG_FILE },
    });
  }
  files.sort((a, b) =>
    a.path < b.path ? -1 : a.path > b.path ? 1 : locales.indexOf(a.locale) - locales.indexOf(b.locale),
  );
  return {
    root: absolute,
    config,
    locales,
    sets,
    files,
    runner: options.runner ?? runnerIdentity(),
    packages: readRequirements(join(absolute, config.requirements)),
    recordings: openRecordings(absolute, { folder: config.recordings, locales, system: options.system }),
    notes: readNotesMap(absolute),
  };
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

function listPages(root: string, sets: readonly PageSet[], set: PageSet, locale: Locale): PageFile[] {
  const folder = set.folders.get(locale) ?? '';
  const isExcluded = set.exclude.length === 0 ? () => false : picomatch([...set.exclude]);
  const pages: PageFile[] = [];
  const walk = (below: string): void => {
    for (const entry of readFolder(join(root, folder, below))) {
      // What Docusaurus takes for partials is part of other pages.
      if (/^[_.]|^node_modules$/.test(entry.name) || entry.isSymbolicLink()) continue;
      const name = `${below}${entry.name}`;
      const file = folder === '' ? name : `${folder}/${name}`;
      const isPage = /\.mdx?$/.test(entry.name);
      if (isPage && !isExcluded(name)) {
        // A folder of pages may lie inside another one: the inner set has the page.
        const page = pageNameOf(sets, file);
        if (page?.locale === locale && page.path.startsWith(set.prefix)) pages.push({ locale, path: page.path, file });
      } else if (!isPage && entry.isDirectory()) walk(`${name}/`);
    }
  };
  if (isFolder(join(root, folder))) walk('');
  return pages;
}

function readFolder(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError({ key: 'usage.unreadable-file', values: { file: folder, reason } });
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
