import { type Dirent, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import type { PagePlace } from '../block/page.ts';
import { LOCALES, type Locale } from '../block/types.ts';
import { DEFAULT_COMMAND } from '../message/command-line.ts';
import type { Guide } from '../problem/wording.ts';
import { runnerIdentity } from '../recording/identity.node.ts';
import type { RunnerIdentity } from '../recording/key.ts';
import { openRecordings } from '../recording/store.node.ts';
import type { FileSystem } from '../recording/write-atomic.node.ts';
import { folderOf, type Project, UsageError } from './project.ts';
import { parseRequirements } from './requirements.ts';

/** What a project may say of itself in package.json, under `docrun`. */
const settings = z.object({
  docrun: z
    .strictObject({
      /** @default all */
      locales: z
        .array(z.enum(LOCALES))
        .nonempty()
        .default([...LOCALES]),
      /** How the tool is started. */
      command: z.string().min(1).default(DEFAULT_COMMAND),
      /** The address at which rules are explained, with `{rule}` and `{locale}` in it. */
      docs: z.string().includes('{rule}').nullable().default(null),
      /** The modules of the rules that the project brings along, relative to its root. */
      rules: z.array(z.string().min(1)).default([]),
    })
    .prefault({}),
});
type Settings = z.infer<typeof settings>['docrun'];

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
 * @throws UsageError where the folder has no pages, package.json says what no project can say, or requirements.txt
 * has a line that pins nothing
 */
export function openProject(root: string, options: ProjectOptions = {}): Project {
  const absolute = resolve(root);
  if (!existsSync(join(absolute, 'docs'))) throw new UsageError({ key: 'usage.no-docs', values: { folder: absolute } });
  const { locales, command, docs, rules } = readSettings(absolute);
  const folders = new Map(locales.map((locale) => [locale, folderOf(locale)]));
  const files = locales.flatMap((locale) => listPages(absolute, locale));
  files.sort((a, b) =>
    a.path < b.path ? -1 : a.path > b.path ? 1 : locales.indexOf(a.locale) - locales.indexOf(b.locale),
  );
  return {
    root: absolute,
    locales,
    command,
    docs,
    folders,
    files,
    runner: options.runner ?? runnerIdentity(),
    packages: readRequirements(absolute),
    recordings: openRecordings(absolute, options.system),
    extensions: (options.rules ?? rules).map((file) => resolve(absolute, file)),
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

/** What is said by the project that a folder is in. */
interface FoundGuide extends Guide {
  /** The modules of the rules that the project brings along, absolute. */
  readonly extensions: readonly string[];
}

/** What the project says that a folder is in; outside of one, and where it cannot be read, what holds everywhere. */
export function findGuide(folder: string): FoundGuide {
  try {
    const root = findRoot(folder);
    const { command, docs, rules } = readSettings(root);
    return { command, docs, extensions: rules.map((file) => resolve(root, file)) };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const { command, docs } = settings.parse({}).docrun;
    return { command, docs, extensions: [] };
  }
}

function readSettings(root: string): Settings {
  const file = join(root, 'package.json');
  if (!existsSync(file)) return settings.parse({}).docrun;
  try {
    return settings.parse(JSON.parse(readFileSync(file, 'utf8'))).docrun;
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

function listPages(root: string, locale: Locale): PagePlace[] {
  const folder = folderOf(locale);
  const pages: PagePlace[] = [];
  const walk = (below: string): void => {
    for (const entry of readFolder(join(root, folder, below))) {
      // What Docusaurus takes for partials is part of other pages.
      if (entry.name.startsWith('_') || entry.name.startsWith('..')) continue;
      const name = `${below}${entry.name}`;
      const ending = /\.mdx?$/.exec(entry.name)?.[0];
      if (ending !== undefined) pages.push({ locale, path: name.slice(0, -ending.length), file: `${folder}/${name}` });
      else if (isFolder(join(root, folder, name))) walk(`${name}/`);
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
