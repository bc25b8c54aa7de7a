import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { PagePlace } from '../block/page.ts';
import type { FileReader } from '../file/read-bytes.node.ts';
import { groupBy } from '../platform/group-by.ts';
import type { PageInput, Settings } from '../project/page-input.ts';
import type { Project } from '../project/project.ts';
import { recordingFile } from '../recording/read-recording.ts';
import { sha256 } from '../recording/sha256.node.ts';
import type { OpenExtension } from './open-extensions.node.ts';

/** A page in all locales that have it. */
export interface PageUnit {
  readonly path: string;
  readonly files: readonly PagePlace[];
}

/** The part of a project that is the same for every page. */
export function toSettings(
  { config, locales, sets, packages, runner }: Project,
  extensions: readonly OpenExtension[],
): Settings {
  return { config, locales, sets, packages, runner, extensionKeys: extensions.map(({ key }) => key) };
}

/**
 * The pages of a project, in order.
 * @param chosen their paths; null: all
 */
export function toUnits({ files }: Project, chosen: ReadonlySet<string> | null): PageUnit[] {
  return [...groupBy(files, ({ path }) => path)]
    .filter(([path]) => chosen === null || chosen.has(path))
    .map(([path, ofPath]) => ({ path, files: ofPath }));
}

/** Reads all that a page consists of; it is there until the reader lets go of it. */
export function readInputs(root: string, { files }: PageUnit, { config }: Settings, { read }: FileReader): PageInput[] {
  return files.map((place) => ({
    place,
    page: read(join(root, place.file)),
    recording: read(join(root, recordingFile(config.recordings, place.locale, place.path))),
  }));
}

/**
 * A digest of what the check of every page depends on.
 * @param tool a digest of the tool itself
 */
export function digestSettings(
  tool: string,
  { config, locales, sets, packages, runner, extensionKeys }: Settings,
): string {
  const folders = sets.map((set) => [set.prefix, [...set.folders]]);
  return sha256(JSON.stringify([tool, config, locales, folders, [...packages], runner, extensionKeys]));
}

/** A digest of all that the check of one page depends on. */
export function digestInputs(settings: string, { path }: PageUnit, inputs: readonly PageInput[]): string {
  const hash = createHash('sha256').update(JSON.stringify([settings, path]));
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
