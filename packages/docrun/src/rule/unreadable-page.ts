import { faultRule } from '../problem/fault-rule.ts';

/** A page that cannot be read is checked by nothing. */
export const unreadablePage = faultRule({
  id: 'unreadable-page',
  severity: 'error',
  hinders: ['record', 'verify'],
  faults: ['unreadable-page'],
  say: ({ reason, detail }) => ({ key: `unreadable-page.${reason}`, values: { detail } }),
});
