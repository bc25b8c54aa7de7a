import { streamWord } from '../block/text-fence.ts';
import { faultRule } from '../problem/fault-rule.ts';

/** A stated output that no run stands behind is a claim that nobody checks. */
export const outputWithoutBlock = faultRule({
  id: 'output-without-block',
  severity: 'error',
  faults: ['output-without-block', 'output-of-norun', 'output-of-console', 'repeated-output', 'value-of-norun'],
  say(fault) {
    switch (fault.kind) {
      case 'output-without-block':
        return { values: { word: streamWord(fault.stream) } };
      case 'output-of-norun':
      case 'value-of-norun':
        return { key: 'output-without-block.norun', values: { block: fault.block } };
      case 'output-of-console':
        return { key: 'output-without-block.console', values: { block: fault.block } };
      case 'repeated-output': {
        const values = { word: streamWord(fault.stream), line: fault.first.line };
        return { key: 'output-without-block.repeated', values };
      }
    }
  },
});
