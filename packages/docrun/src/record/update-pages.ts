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

/**
 * Writes what is recorded into the stated outputs of pages.
 * @param chosen the paths of the pages; null: all
 * @throws WriteError
 */
export async function updatePages(project: Project, chosen: ReadonlySet<string> | null): Promise<UpdatedPage[]> {
  const pages = await readPages(project, chosen);
  const { pages: views } = viewProject(project, pages);
  const updated: UpdatedPage[] = [];
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
    await writeAtomic(`${project.root}/${page.file}`, next);
    const { createTwoFilesPatch } = await import('diff');
    updated.push({ file: page.file, diff: createTwoFilesPatch(page.file, page.file, source, next) });
  }
  return updated;
}
