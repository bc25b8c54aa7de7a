import { streamWord } from '../block/text-fence.ts';
import type { Rule } from '../problem/rule.ts';
import { printedBy } from '../recording/printed.ts';

/** Where both streams are stated, they stand in the order in which they really came. */
export const outputOrder: Rule = {
  id: 'output-order',
  severity: 'error',
  *check({ pages }) {
    for (const { page, blocks } of pages) {
      for (const { block, runs } of blocks) {
        const [output, second] = block.outputs;
        const [run] = runs;
        // Where the order of lines is not guaranteed, that of streams is not either.
        if (!output || !second || !run || block.options.order === 'any') continue;
        const first = printedBy(run.events).find(({ stream }) =>
          block.outputs.some((stated) => stated.stream === stream),
        );
        if (!first || first.stream === output.stream) continue;
        yield { file: page.file, ...output.at, values: { block: block.id, first: streamWord(first.stream) } };
      }
    }
  },
};
