import { type Dirent, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { LOCALES, type Locale } from '../block/types.ts';
import { CATEGORY_FILE, type Category, parseCategory } from '../chapter/category.ts';
import { readNotesMap } from '../notes/notes.node.ts';
import { runnerIdentity } from '../recording/identity.node.ts';
import type { RunnerIdentity } from '../recording/key.ts';
import { openRecordings } from '../recording/store.node.ts';
import type { FileSystem } from '../recording/write-atomic.node.ts';
import { folderOf, type PageFile, type Project, UsageError } from './project.ts';
import { parseRequirements } from './requirements.ts';

/** What a project may say of itself in package.json, under `docrun`. */
const settings = z.object({
  docrun: z
    .strictObject({
      locales: z.array(z.enum(LOCALES)).nonempty().optional(),
      /** Whether pages are shown as cards, chapter by chapter. */
      cards: z.boolean().optional(),
    })
    .optional(),
});

/** Options of {@link openProject}, for tests. */
export interface ProjectOptions {
  /** What runs the blocks. @default the embedded interpreter */
  readonly runner?: RunnerIdentity;
  /** What recordings are written with. @default the disk */
  readonly system?: FileSystem;
}

/**
 * Opens the project at a folder.
 * @throws UsageError where the folder has no pages, package.json says something else than locales, or requirements.txt
 * has a line that pins nothing
 */
export function openProject(root: string, options: ProjectOptions = {}): Project {
  const absolute = resolve(root);
  if (!existsSync(join(absolute, 'docs'))) throw new UsageError({ key: 'usage.no-docs', values: { folder: absolute } });
  const { locales = LOCALES, cards = false } = readSettings(absolute);
  const folders = new Map(locales.map((locale) => [locale, folderOf(locale)]));
  const listed = locales.map((locale) => [locale, listFolder(absolute, locale, locale === locales[0])] as const);
  const files = listed.flatMap(([, { pages }]) => pages);
  files.sort((a, b) =>
    a.path < b.path ? -1 : a.path > b.path ? 1 : locales.indexOf(a.locale) - locales.indexOf(b.locale),
  );
  return {
    root: absolute,
    locales,
    folders,
    files,
    chapters: { areWanted: cards, categories: new Map(listed.map(([locale, { categories }]) => [locale, categories])) },
    runner: options.runner ?? runnerIdentity(),
    packages: readRequirements(absolute),
    recordings: openRecordings(absolute, options.system),
    notes: readNotesMap(absolute),
  };
}

/**
 * The root of the project that a folder is in: the nearest folder above with docs/ beside docusaurus.config.ts or package.json.
 * @throws UsageError where there is none
 */
export function findRoot(folder: string): string {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const has = (name: string) => existsSync(join(at, name));
    if (has('docs') && (has('docusaurus.config.ts') || has('package.json'))) return at;
    if (at === dirname(at)) throw new UsageError({ key: 'usage.no-project', values: { folder: resolve(folder) } });
  }
}

function readSettings(root: string): NonNullable<z.infer<typeof settings>['docrun']> {
  const file = join(root, 'package.json');
  if (!existsSync(file)) return {};
  try {
    return settings.parse(JSON.parse(readFileSync(file, 'utf8'))).docrun ?? {};
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new UsageError({ key: 'usage.bad-settings', values: { file, reason } });
  }
}

/** A project whose blocks need no packages has no such file. */
function readRequirements(root: string): ReadonlyMap<string, string> {
  const file = join(root, 'requirements.txt');
  if (!existsSync(file)) return new Map();
  const parsed = parseRequirements(readFileSync(file, 'utf8'));
  if (parsed.ok) return parsed.packages;
  const values = { file, line: parsed.line, text: parsed.text };
  throw new UsageError({ key: 'usage.bad-requirements', values });
}

/** The pages of a locale, and what their folders say of themselves, by their paths. */
interface ListedFolder {
  readonly pages: PageFile[];
  readonly categories: Map<string, Category>;
}

function listFolder(root: string, locale: Locale, isFirst: boolean): ListedFolder {
  const folder = folderOf(locale);
  const listed: ListedFolder = { pages: [], categories: new Map() };
  const walk = (below: string): void => {
    for (const entry of readFolder(join(root, folder, below))) {
      const name = `${below}${entry.name}`;
      const file = `${folder}/${name}`;
      if (entry.name === CATEGORY_FILE && entry.isFile()) {
        const text = readFileSync(join(root, file), 'utf8');
        listed.categories.set(below.slice(0, -1), parseCategory(file, text, isFirst));
      }
      // What Docusaurus takes for partials is part of other pages.
      if (entry.name.startsWith('_') || entry.name.startsWith('..')) continue;
      const ending = /\.mdx?$/.exec(entry.name)?.[0];
      if (ending !== undefined) listed.pages.push({ locale, path: name.slice(0, -ending.length), file });
      else if (isFolder(join(root, file))) walk(`${name}/`);
    }
  };
  if (isFolder(join(root, folder))) walk('');
  return listed;
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
