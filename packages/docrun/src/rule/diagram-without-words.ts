import { CONFIG_FILE } from '../config/schema.ts';
import type { Rule } from '../problem/rule.ts';

/** A picture says what happened in the language of its page: where nobody has the words, the page cannot be built. */
export const diagramWithoutWords: Rule = {
  id: 'diagram-without-words',
  severity: 'error',
  *check({ pages, demands }) {
    for (const { page, blocks } of pages) {
      if (!demands.wordless.has(page.locale)) continue;
      for (const { block } of blocks) {
        if (!block.options.diagram || block.options.norun !== undefined) continue;
        const values = {
          block: block.id,
          locale: page.locale,
          config: CONFIG_FILE,
          command: ['config', '--words', '--locale', page.locale] as const,
        };
        yield { file: page.file, ...block.at, values };
      }
    }
  },
};
