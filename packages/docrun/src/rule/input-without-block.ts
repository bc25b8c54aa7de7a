import { faultRule } from '../problem/fault-rule.ts';

/** A standard input stands between a block that is run and what it prints. */
export const inputWithoutBlock = faultRule({
  id: 'input-without-block',
  severity: 'error',
  hinders: ['record'],
  faults: ['input-without-block', 'input-of-norun', 'input-of-console', 'repeated-input', 'input-after-output'],
  say(fault) {
    switch (fault.kind) {
      case 'input-without-block':
        return {};
      case 'input-of-norun':
        return { key: 'input-without-block.norun', values: { block: fault.block } };
      case 'input-of-console':
        return { key: 'input-without-block.console', values: { block: fault.block } };
      case 'repeated-input':
        return { key: 'input-without-block.repeated', values: { line: fault.first.line } };
      case 'input-after-output':
        return { key: 'input-without-block.after-output', values: { line: fault.first.line } };
    }
  },
});
