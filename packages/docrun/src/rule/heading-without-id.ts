import type { Rule } from '../problem/rule.ts';

/** Automatic ids differ from one language to another, so each heading below the title has one written, unless there is one language. */
export const headingWithoutId: Rule = {
  id: 'heading-without-id',
  severity: 'error',
  *check({ pages, demands }) {
    if (!demands.headingIds) return;
    for (const { page } of pages) {
      const example = page.file.endsWith('.mdx') ? '{/* #id */}' : '{#id}';
      for (const { depth, id, text, at } of page.headings) {
        if (depth > 1 && id === undefined) yield { file: page.file, ...at, values: { text, example } };
      }
    }
  },
};
