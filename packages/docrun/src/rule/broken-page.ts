import { faultRule } from '../problem/fault-rule.ts';

/** A page whose syntax does not hold: only MDX can break so. */
export const brokenPage = faultRule({
  id: 'broken-page',
  severity: 'error',
  hinders: ['record', 'verify'],
  faults: ['broken-page'],
  say: ({ reason }) => ({ values: { reason } }),
});
