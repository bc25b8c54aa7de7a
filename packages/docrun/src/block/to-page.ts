import type { Root } from 'mdast';
import { countWords } from './count-words.ts';
import { findFences } from './find-blocks.ts';
import { findChanges } from './find-changes.ts';
import { findFrontMatter } from './find-front-matter.ts';
import { findHeadings } from './find-headings.ts';
import { findSignatures } from './find-signatures.ts';
import type { Page, PagePlace } from './page.ts';

/** What rules look at of a page, from its syntax tree. */
export function toPage(root: Root, place: PagePlace): Page {
  const { found, fences, faults } = findFences(root);
  const { front, faults: frontFaults } = findFrontMatter(root);
  return {
    ...place,
    front,
    words: countWords(root),
    blocks: found.map(({ block }) => block),
    headings: findHeadings(root),
    signatures: findSignatures(root),
    changes: findChanges(root),
    fences,
    faults: [...frontFaults, ...faults],
    whole: !faults.some(({ kind }) => kind === 'unclosed-fence'),
  };
}
