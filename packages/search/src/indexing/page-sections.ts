import { type NamedPage, type NamedSection, nameSections } from 'docrun/facts';
import { findHeadings, type Page } from 'docrun/page';
import GithubSlugger from 'github-slugger';
import type { Code, Heading, Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { plainText } from './plain-text.ts';

/** What stands under one heading of a page. */
export interface PageSection extends NamedSection {
  readonly heading: string;
  /** 1 for what stands before the second heading. */
  readonly depth: number;
  readonly text: string;
  readonly code: string;
}

/** A page, taken apart at its headings. */
export interface PageParts extends NamedPage {
  readonly title: string;
  /** What readers type when they look for the page. */
  readonly keywords: readonly string[];
  readonly sections: readonly PageSection[];
}

interface OpenSection {
  anchor: string;
  heading: string;
  depth: number;
  text: string[];
  code: string[];
}

/**
 * Takes a page apart. A heading has the id that is written, else the one that Docusaurus makes of its words.
 * @param root the syntax tree of the page, with all that is inside paragraphs
 * @param keepsCase whether ids that Docusaurus makes keep capital letters: `markdown.anchors.maintainCase`
 */
export function findSections(page: Page, root: Root, keepsCase = false): PageParts {
  const ids = idsOf(root, keepsCase);
  const written = new Map(findHeadings(root).map((heading) => [heading.at.line, heading]));
  // A heading inside of a box or a list is no section of the page.
  const headings = root.children.flatMap((node) => {
    const heading = node.type === 'heading' ? written.get(node.position?.start.line ?? 0) : undefined;
    return heading ? [{ ...heading, id: heading.id ?? ids.get(node) ?? '' }] : [];
  });
  const byLine = new Map(headings.map((heading) => [heading.at.line, heading]));
  const named = new Map(nameSections({ ...page, headings }).sections.map((section) => [section.anchor, section]));
  const close = ({ anchor, heading, depth, text, code }: OpenSection): PageSection => ({
    anchor,
    heading,
    depth,
    text: text.join(' '),
    code: code.join('\n'),
    signatures: named.get(anchor)?.signatures ?? [],
    membersOf: named.get(anchor)?.membersOf ?? [],
  });
  let current = open('', '', 1);
  const sections = [current];
  let name = '';
  for (const node of root.children) {
    if (node.type === 'heading') {
      const found = byLine.get(node.position?.start.line ?? 0);
      if (node.depth === 1) name = found?.text ?? '';
      else {
        current = open(found?.id ?? '', found?.text ?? '', node.depth);
        sections.push(current);
      }
    } else take(node, current);
  }
  const { title = name, keywords } = page.front;
  return { path: page.path, title, keywords, sections: sections.map(close) };
}

/**
 * The ids that Docusaurus makes of the words of the headings.
 * @see https://github.com/facebook/docusaurus/blob/main/packages/docusaurus-mdx-loader/src/remark/headings/index.ts
 */
function idsOf(root: Root, keepsCase: boolean): ReadonlyMap<Nodes, string> {
  const slugger = new GithubSlugger();
  const ids = new Map<Nodes, string>();
  const written = findHeadings(root).map(({ id }) => id);
  const nodes: Heading[] = [];
  visit(root, 'heading', (node) => void nodes.push(node));
  for (const [index, node] of nodes.entries()) {
    // A written id is nobody's but its own: Docusaurus does not count it either.
    if (written[index] !== undefined) continue;
    const words = node.children.filter(({ type }) => type !== 'html');
    ids.set(node, slugger.slug(textOf(words.length > 0 ? words : node), keepsCase));
  }
  return ids;
}

function open(anchor: string, heading: string, depth: number): OpenSection {
  return { anchor, heading, depth, text: [], code: [] };
}

function take(node: Nodes, into: OpenSection): void {
  const text = plainText(node);
  if (text !== '') into.text.push(text);
  visit(node, 'code', (inner) => {
    if (!isHidden(inner)) into.code.push(inner.value);
  });
}

function isHidden({ meta }: Code): boolean {
  return /(?:^|\s)hidden(?:\s|$)/.test(meta ?? '');
}
