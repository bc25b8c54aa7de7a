import { findHeadings, namesOf } from 'docrun/page';
import type { Code, Nodes, Root } from 'mdast';

import { visit } from 'unist-util-visit';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import { plainText } from './plain-text.ts';

/** What stands under one heading of a page. */
export interface PageSection {
  /** The id of the heading; empty for what stands before the second heading. */
  readonly anchor: string;
  readonly heading: string;
  /** 1 for what stands before the second heading. */
  readonly depth: number;
  readonly text: string;
  readonly code: string;
  /** The names whose signatures are shown, in order. */
  readonly signatures: readonly string[];
  /** The names that are listed with all of their members, each under its full name. */
  readonly membersOf: readonly string[];
}

/** A page, taken apart at its headings. */
export interface PageSections extends FrontMatter {
  readonly sections: readonly [PageSection, ...PageSection[]];
}

interface OpenSection {
  anchor: string;
  heading: string;
  depth: number;
  text: string[];
  code: string[];
  signatures: string[];
  membersOf: string[];
}

/** Takes a page apart. Headings without an id go on with the section that they stand in. */
export function findSections(root: Root): PageSections {
  const headings = new Map(findHeadings(root).map((heading) => [heading.at.line, heading]));
  const front = root.children.find((node) => node.type === 'yaml');
  const { title, keywords } = readFrontMatter(front?.value ?? '');
  const first = open('', '', 1);
  const sections: [OpenSection, ...OpenSection[]] = [first];
  let current = first;
  let named = '';
  for (const node of root.children) {
    if (node.type === 'heading') {
      const found = headings.get(node.position?.start.line ?? 0);
      if (node.depth === 1) named = found?.text ?? '';
      else if (found?.id === undefined) current.text.push(found?.text ?? '');
      else {
        current = open(found.id, found.text, node.depth);
        sections.push(current);
      }
    } else take(node, current);
  }
  return { title: title || named, keywords, sections: [close(first), ...sections.slice(1).map(close)] };
}

function open(anchor: string, heading: string, depth: number): OpenSection {
  return { anchor, heading, depth, text: [], code: [], signatures: [], membersOf: [] };
}

function close(section: OpenSection): PageSection {
  return { ...section, text: section.text.join(' '), code: section.code.join('\n') };
}

function take(node: Nodes, into: OpenSection): void {
  const text = plainText(node);
  if (text !== '') into.text.push(text);
  visit(node, (inner) => {
    if (inner.type === 'code' && !isHidden(inner)) into.code.push(inner.value);
    if (inner.type !== 'leafDirective') return;
    const of = inner.attributes?.of;
    if (!of) return;
    if (inner.name === 'signature') into.signatures.push(of);
    if (inner.name === 'members') into.membersOf.push(...namesOf(of));
  });
}

function isHidden({ meta }: Code): boolean {
  return /(?:^|\s)hidden(?:\s|$)/.test(meta ?? '');
}
