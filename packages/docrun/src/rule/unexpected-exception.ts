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
          const end = isExit ? { option: 'exit', value: String(run.exit) } : { option: 'raises', value: failure };
          const values = { block: block.id, failure, ...end };
          const recorded =
            run.exception && run.exception.message !== '' ? `${failure}: ${run.exception.message}` : failure;
          yield { file: page.file, ...block.at, values, recorded };
          break;
        }
      }
    }
  },
};
