import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Target } from '../notes/inventory.ts';
import type { PageFile, Project } from '../project/project.ts';
import type { FileBytes, FileReader } from '../project/read-bytes.node.ts';
import { recordingFile } from '../recording/read-recording.ts';
import { sha256 } from '../recording/sha256.node.ts';

/** What every page of a project is checked with. */
export type Settings = Pick<Project, 'locales' | 'folders' | 'packages' | 'runner'>;

/** A page in all locales that have it, and what of the notes stands on it. */
export interface PageUnit {
  readonly path: string;
  readonly files: readonly PageFile[];
  readonly targets: readonly Target[];
}

/** A page in one locale: its bytes, and those of its recording. */
export interface PageInput {
  readonly place: PageFile;
  readonly page: FileBytes;
  readonly recording: FileBytes;
}

/** The part of a project that is the same for every page. */
export function toSettings({ locales, folders, packages, runner }: Project): Settings {
  return { locales, folders, packages, runner };
}

/**
 * The pages of a project, in order.
 * @param chosen their paths; null: all
 */
export function toUnits({ files, notes }: Project, chosen: ReadonlySet<string> | null): PageUnit[] {
  const targets = Map.groupBy(notes?.targets ?? [], ({ page }) => page);
  return [...Map.groupBy(files, ({ path }) => path)]
    .filter(([path]) => chosen === null || chosen.has(path))
    .map(([path, ofPath]) => ({ path, files: ofPath, targets: targets.get(path) ?? [] }));
}

/** Reads all that a page consists of; it is there until the reader lets go of it. */
export function readInputs(root: string, { files }: PageUnit, { read }: FileReader): PageInput[] {
  return files.map((place) => ({
    place,
    page: read(join(root, place.file)),
    recording: read(join(root, recordingFile(place.locale, place.path))),
  }));
}

/**
 * A digest of what the check of every page depends on.
 * @param tool a digest of the tool itself
 */
export function digestSettings(tool: string, { locales, folders, packages, runner }: Settings): string {
  return sha256(JSON.stringify([tool, locales, [...folders], [...packages], runner]));
}

/** A digest of all that the check of one page depends on. */
export function digestInputs(settings: string, { path, targets }: PageUnit, inputs: readonly PageInput[]): string {
  const hash = createHash('sha256').update(JSON.stringify([settings, path, targets]));
  for (const { place, page, recording } of inputs) {
    hash.update(JSON.stringify([place.file, place.locale, place.path]));
    for (const bytes of [page, recording]) {
      // With its length: where one file ends and the next one begins is part of it.
      if (Buffer.isBuffer(bytes)) hash.update(`${bytes.length}\n`).update(bytes);
      else hash.update(JSON.stringify([bytes.code, bytes.message]));
    }
  }
  return hash.digest('hex');
}
