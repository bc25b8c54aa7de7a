import { isUtf8 } from 'node:buffer';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { closest } from 'fastest-levenshtein';
import { faultyPage, type Page, type PagePlace, type UnreadableReason } from '../block/page.ts';
import { viewChapters } from '../chapter/chapters.ts';
import { type FileBytes, readBytes } from '../file/read-bytes.node.ts';
import { recordingFile } from '../recording/read-recording.ts';
import { toRecordingState } from '../recording/store.node.ts';
import { demandsOf } from '../view/demands.ts';
import { type PageView, viewPage } from '../view/page-view.ts';
import type { ProjectView } from '../view/project-view.ts';
import type { PageInput, Settings } from './page-input.ts';
import { type Project, UsageError } from './project.ts';

/** A page with the text it was parsed from; null where it could not be read. */
export interface ReadPage {
  readonly page: Page;
  readonly source: string | null;
}

/**
 * Which pages the arguments of a command name: a page's path (`tasks/wait-for`), a file in any locale, or a folder.
 * @param folder what relative paths of files are relative to
 * @returns the paths of the pages, in order; null where no argument was given: all
 * @throws UsageError where an argument names nothing
 */
export function choosePages(project: Project, names: readonly string[], folder: string): ReadonlySet<string> | null {
  if (names.length === 0) return null;
  const known = [...new Set(project.files.map(({ path }) => path))];
  const chosen = new Set<string>();
  for (const name of names) {
    const found = pagesNamed(project, known, name, folder);
    if (found.length === 0) {
      const nearest = known.length === 0 ? '' : closest(toPath(name).replace(/\.mdx?$/, ''), known);
      throw new UsageError({ key: nearest === '' ? 'usage.no-page' : 'usage.unknown-page', values: { name, nearest } });
    }
    for (const path of found) chosen.add(path);
  }
  return chosen;
}

/** One of several parts of the pages, from 1. */
export interface Part {
  readonly number: number;
  readonly of: number;
}

/**
 * A part of the pages, so that several machines, or several days, share the work: every page is in one part.
 * @param chosen the paths of pages; null: all
 */
export function choosePart(
  project: Pick<Project, 'files'>,
  chosen: ReadonlySet<string> | null,
  part: Part | null,
): ReadonlySet<string> | null {
  if (part === null) return chosen;
  const paths = [...new Set(project.files.map(({ path }) => path))].filter((path) => chosen?.has(path) ?? true);
  return new Set(paths.filter((_, index) => index % part.of === part.number - 1));
}

function pagesNamed(project: Project, known: readonly string[], name: string, folder: string): readonly string[] {
  const path = toPath(name).replace(/\/+$/, '');
  const inFolder = known.filter((page) => page.startsWith(`${path}/`));
  if (known.includes(path)) return [path, ...inFolder];
  if (inFolder.length > 0) return inFolder;
  for (const base of isAbsolute(name) ? [''] : [folder, project.root]) {
    const file = toPath(relative(project.root, resolve(base, name)));
    const files = project.files.filter((page) => page.file === file || page.file.startsWith(`${file}/`));
    if (files.length > 0) return files.map((page) => page.path);
  }
  return [];
}

/** Reads and parses pages. A page that cannot be read is there with a fault that says why. */
export async function readPages(project: Project, chosen: ReadonlySet<string> | null): Promise<ReadPage[]> {
  const files = project.files.filter(({ path }) => chosen === null || chosen.has(path));
  const read: ReadPage[] = [];
  for (const place of files) read.push(await parseFile(place, readBytes(join(project.root, place.file))));
  return read;
}

/** Puts pages that were read beside their recordings. */
export async function viewInputs(inputs: readonly PageInput[], settings: Settings): Promise<PageView[]> {
  const views: PageView[] = [];
  for (const { place, page, recording } of inputs)
    views.push(
      viewPage(
        (await parseFile(place, page)).page,
        toRecordingState(place, recordingFile(settings.config.recordings, place.locale, place.path), recording),
        settings,
      ),
    );
  return views;
}

/** What parses pages is loaded when there is one to parse: most checks find all pages unchanged. */
async function parseFile(place: PagePlace, bytes: FileBytes): Promise<ReadPage> {
  const { readPage } = await import('../block/read-page.ts');
  const text = toText(bytes);
  if (typeof text === 'string') return { page: await readPage(text, place), source: text };
  return { page: faultyPage(place, { kind: 'unreadable-page', at: { line: 1, column: 1 }, ...text }), source: null };
}

/** The text of a file, or why there is none. */
function toText(bytes: FileBytes): string | { readonly reason: UnreadableReason; readonly detail: string } {
  if (Buffer.isBuffer(bytes)) return isUtf8(bytes) ? bytes.toString('utf8') : { reason: 'encoding', detail: '' };
  if (bytes.code === 'EISDIR') return { reason: 'directory', detail: '' };
  if (bytes.code === 'EACCES' || bytes.code === 'EPERM') return { reason: 'permission', detail: '' };
  return { reason: 'other', detail: bytes.message };
}

/** Reads pages and their recordings, and puts them beside each other for the rules; what is of no page is not looked for. */
export async function loadView(project: Project, chosen: ReadonlySet<string> | null): Promise<ProjectView> {
  return viewProject(project, await readPages(project, chosen));
}

/** The same with pages that were read already. */
export function viewProject(project: Project, pages: readonly ReadPage[]): ProjectView {
  const { config, locales, sets, recordings } = project;
  return {
    locales,
    sets,
    pages: pages.map(({ page }) => viewPage(page, recordings.read(page), project)),
    leftOver: [],
    diagrams: config.diagrams,
    demands: demandsOf(config),
    chapters: viewChapters(project.chapters, sets, []),
    everyPath: null,
  };
}

/**
 * The pages of a project, each block beside its current runs, by file relative to the root.
 * For whoever shows what was recorded: a block without a current recording has no runs.
 */
export async function loadPageViews(
  project: Project,
  chosen: ReadonlySet<string> | null = null,
): Promise<ReadonlyMap<string, PageView>> {
  const { pages } = await loadView(project, chosen);
  return new Map(pages.map((view) => [view.page.file, view]));
}

/** The recordings of which no page is left, in order; where pages are chosen, only theirs. */
export function viewLeftOver({ files, recordings }: Project, chosen: ReadonlySet<string> | null): string[] {
  const known = new Set(files.map(recordings.fileOf));
  return recordings
    .list()
    .filter(({ path }) => chosen === null || chosen.has(path))
    .map(recordings.fileOf)
    .filter((file) => !known.has(file));
}

function toPath(name: string): string {
  return (sep === '/' ? name : name.replaceAll(sep, '/')).replace(/^\.\//, '');
}
