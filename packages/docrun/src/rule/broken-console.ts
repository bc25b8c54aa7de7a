import type { ConsoleFault } from '../block/page.ts';
import type { MessageKey } from '../message/say.ts';
import { faultRule } from '../problem/rule.ts';

const SAID: Readonly<Record<ConsoleFault, MessageKey>> = {
  'no-command': 'broken-console.no-command',
  'text-before-command': 'broken-console.text-before-command',
  'empty-command': 'broken-console.empty-command',
  'unfinished-command': 'broken-console.unfinished-command',
};

/** A console block is a terminal session: commands, and under each what it prints. */
export const brokenConsole = faultRule(
  'broken-console',
  ['no-command', 'text-before-command', 'empty-command', 'unfinished-command'],
  ({ kind }) => ({ key: SAID[kind] }),
);
