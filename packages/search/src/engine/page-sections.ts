import { type NamedPage, type NamedSection, nameSections } from 'docrun/facts';
import type { Page } from 'docrun/page';
import { findHeadings } from 'docrun/page';
import type { Code, Nodes, Root } from 'mdast';

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
export interface PageSections extends NamedPage {
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
 * Takes a page apart. Headings without an id go on with the section that they stand in.
 * @param root the syntax tree of the page, with all that is inside paragraphs
 */
export function findSections(page: Page, root: Root): PageSections {
  const headings = new Map(findHeadings(root).map((heading) => [heading.at.line, heading]));
  const named = new Map(nameSections(page).sections.map((section) => [section.anchor, section]));
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
      const found = headings.get(node.position?.start.line ?? 0);
      if (node.depth === 1) name = found?.text ?? '';
      else if (found?.id === undefined) current.text.push(found?.text ?? '');
      else {
        current = open(found.id, found.text, node.depth);
        sections.push(current);
      }
    } else take(node, current);
  }
  const { title = name, keywords } = page.front;
  return { path: page.path, title, keywords, sections: sections.map(close) };
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
