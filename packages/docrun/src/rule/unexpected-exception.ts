import { failureOf, statedEnd } from '../compare/end-of-run.ts';
import type { Rule } from '../problem/rule.ts';

/** A failure that comes without being announced. */
export const unexpectedException: Rule = {
  id: 'unexpected-exception',
  severity: 'error',
  *check({ pages }) {
    for (const { page, blocks } of pages) {
      for (const { block, runs } of blocks) {
        if (statedEnd(block.options) !== null) continue;
        for (const run of runs) {
          const failure = failureOf(run);
          if (failure === null) continue;
          const isExit = run.verdict === null && (run.exception === null || run.exception.type === 'SystemExit');
          const values = { block: block.id, failure, option: isExit ? 'exit' : 'raises' };
          const recorded =
            run.exception && run.exception.message !== '' ? `${failure}: ${run.exception.message}` : failure;
          yield { file: page.file, ...block.at, values, recorded };
          break;
        }
      }
    }
  },
};
