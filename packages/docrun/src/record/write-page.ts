import type { WriteError } from '../file/write-atomic.node.ts';
import { WRITE_FAILED } from '../problem/kinds.ts';
import { type Diagnostic, stamp } from '../problem/problem.ts';
import { viewLeftOver } from '../project/pages.node.ts';
import type { Project } from '../project/project.ts';
import { type RecordedBlock, type Recording, SCHEMA_VERSION } from '../recording/schema.ts';
import { stringifyRecording } from '../recording/stringify.ts';
import type { PageView } from '../view/page-view.ts';

/**
 * Writes the recording of a page where it is another one than there is; removes it where no block is left to record.
 * @throws WriteError
 */
export async function writePage(
  project: Project,
  { page, recording, blocks: views }: PageView,
  blocks: Readonly<Record<string, RecordedBlock>>,
): Promise<void> {
  if (!page.whole) return;
  if (Object.keys(blocks).length === 0) {
    // Where blocks failed, what was there of the page stays, even broken.
    const hasBlocks = views.some(({ state }) => state !== 'norun');
    if (recording.kind !== 'absent' && !hasBlocks) await project.recordings.remove(page);
    return;
  }
  const next: Recording = { schema: SCHEMA_VERSION, page: page.path, locale: page.locale, blocks };
  if (recording.kind === 'whole' && recording.text === stringifyRecording(next)) return;
  await project.recordings.write(next);
}

/** Removes the recordings of which no page is left, and names their files. */
export async function removeLeftOver(project: Project, chosen: ReadonlySet<string> | null): Promise<readonly string[]> {
  const files = viewLeftOver(project, chosen);
  const gone = project.recordings.list().filter((place) => files.includes(project.recordings.fileOf(place)));
  for (const place of gone) await project.recordings.remove(place);
  return files;
}

/** A recording that the disk did not take. */
export function writeFailed(project: Project, error: WriteError): Diagnostic {
  const file = error.file.startsWith(`${project.root}/`) ? error.file.slice(project.root.length + 1) : error.file;
  const said = { key: `write-failed.${error.reason}`, values: { file, detail: error.message } } as const;
  return stamp(WRITE_FAILED, { file, line: 1, column: 1, ...said });
}
