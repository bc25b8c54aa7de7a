import headings from '@docusaurus/mdx-loader/lib/remark/headings/index.js';
import { parsePage } from 'docrun/page';
import type { Root } from 'mdast';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { parseWholeMarkdown } from '../src/indexing/markdown.ts';
import { findSections } from '../src/indexing/page-sections.ts';

/** The ids that Docusaurus itself gives to the headings below the title. */
async function idsOfDocusaurus(source: string, anchorsMaintainCase: boolean): Promise<string[]> {
  const root: Root = parseWholeMarkdown(source);
  await unified().use(headings, { anchorsMaintainCase }).run(root);
  const ids: string[] = [];
  visit(root, 'heading', ({ depth, data }) => {
    if (depth > 1) ids.push(String((data as { id?: unknown } | undefined)?.id));
  });
  return ids;
}

const SOURCES = {
  'words of several languages': '# Title\n\n## Що таке цикл подій?\n\n## Ещё раз: «цикл»\n\n## Größe & Maß\n',
  'the same words more than once': '# Part\n\n## Part\n\n## Part\n\n### Part\n',
  'code, links and marks': '## `asyncio.run()` and *you*\n\n## [A link](x.md)!\n\n## 1.2. Numbers_and-signs\n',
  'written ids between others': '## Part {#part}\n\n## Part\n\n## Part {#other}\n\n## Part\n',
  'an id in a comment': '## Part <!-- #mine -->\n\n## Next\n',
  'markup in a heading': '## A <kbd>key</kbd> to press\n\n## <br/>\n',
  'an image': '## ![alt words](x.png) after\n',
  'capital letters': '## Task Group\n\n## TaskGroup\n',
};

describe.each(Object.entries(SOURCES))('%s', (_, source) => {
  it.each([false, true])('have the anchors that Docusaurus gives them, capital letters kept: %s', async (keepsCase) => {
    const page = parsePage(source, { file: 'docs/page.md', path: 'page', locale: 'en' });
    const { sections } = findSections(page, parseWholeMarkdown(source), keepsCase);
    expect(sections.slice(1).map(({ anchor }) => anchor)).toEqual(await idsOfDocusaurus(source, keepsCase));
  });
});
