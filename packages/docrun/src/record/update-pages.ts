import { loadMdxParser, parseMarkdown } from '../block/markdown.ts';
import { parsePage } from '../block/parse-page.ts';
import { writeAtomic } from '../file/write-atomic.node.ts';
import { readPages, viewProject } from '../project/pages.node.ts';
import type { Project } from '../project/project.ts';
import { updatePage } from './update-page.ts';

/** A page whose stated outputs were written anew. */
export interface UpdatedPage {
  readonly file: string;
  /** What changed, as a unified diff. */
  readonly diff: string;
}

/** A page that does not say what was recorded. */
export interface OutdatedPage {
  readonly file: string;
  readonly source: string;
  /** What it should be. */
  readonly next: string;
}

/**
 * Writes what is recorded into the stated outputs of pages.
 * @param chosen the paths of the pages; null: all
 * @throws WriteError
 */
export async function updatePages(project: Project, chosen: ReadonlySet<string> | null): Promise<UpdatedPage[]> {
  const updated: UpdatedPage[] = [];
  for await (const { file, source, next } of findOutdated(project, chosen)) {
    await writeAtomic(`${project.root}/${file}`, next);
    const { createTwoFilesPatch } = await import('diff');
    updated.push({ file, diff: createTwoFilesPatch(file, file, source, next) });
  }
  return updated;
}

/**
 * The pages into which `updatePages` would write.
 * @param chosen the paths of the pages; null: all
 */
export async function* findOutdated(project: Project, chosen: ReadonlySet<string> | null): AsyncIterable<OutdatedPage> {
  const pages = await readPages(project, chosen);
  const { pages: views } = viewProject(project, pages);
  for (const [index, { page, source }] of pages.entries()) {
    const view = views[index];
    if (source === null || !view || !page.whole) continue;
    const parse = page.file.endsWith('.mdx') ? await loadMdxParser() : parseMarkdown;
    const next = updatePage(source, view, parse);
    if (next === source) continue;
    const runnable = (text: string) =>
      JSON.stringify(parsePage(text, page, parse).blocks.map((block) => [block.id, block.runnable]));
    if (runnable(next) !== runnable(source))
      throw new Error(`Writing the outputs of ${page.file} would change its code`);
    yield { file: page.file, source, next };
  }
}
