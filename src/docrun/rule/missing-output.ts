import { streamWord } from '../block/text-fence.ts';
import { toLines } from './compare-text.ts';
import { updateCommand } from './fix.ts';
import type { Rule } from './rule.ts';
import { unstatedText } from './unstated-text.ts';

/** A block that prints and states nothing would leave the reader without what it prints. */
export const missingOutput: Rule = {
  id: 'missing-output',
  *check(site) {
    for (const { page, blocks } of site.pages) {
      for (const { block, runs } of blocks) {
        const [run] = runs;
        if (!run) continue;
        for (const stream of ['stdout', 'stderr'] as const) {
          const text = unstatedText(block, run, stream);
          if (text === null) continue;
          yield {
            file: page.file,
            ...block.at,
            rule: 'missing-output',
            message: { key: 'missing-output', values: { block: block.id, word: streamWord(stream) } },
            recorded: toLines(text)[0] ?? '',
            fix: updateCommand(page),
          };
        }
      }
    }
  },
};
