import type { Rule } from '../problem/rule.ts';

/** Automatic ids differ from one language to another, so each heading below the title has one written. */
export const headingWithoutId: Rule = {
  id: 'heading-without-id',
  *check(project) {
    for (const { page } of project.pages) {
      const example = page.file.endsWith('.mdx') ? '{/* #id */}' : '{#id}';
      for (const { depth, id, text, at } of page.headings) {
        if (depth === 1 || id !== undefined) continue;
        yield {
          file: page.file,
          ...at,
          rule: 'heading-without-id',
          message: { key: 'heading-without-id', values: { text, example } },
        };
      }
    }
  },
};
