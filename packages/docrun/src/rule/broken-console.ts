import { faultRule } from '../problem/fault-rule.ts';

/** A console block is a terminal session: commands, and under each what it prints. */
export const brokenConsole = faultRule({
  id: 'broken-console',
  severity: 'error',
  hinders: ['record'],
  faults: ['no-command', 'text-before-command', 'empty-command', 'unfinished-command'],
  say: ({ kind }) => ({ key: `broken-console.${kind}` }),
});
