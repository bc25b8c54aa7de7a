import { faultRule } from '../problem/fault-rule.ts';

/** A fence that is opened and never closed takes the rest of the page with it. */
export const unclosedFence = faultRule({
  id: 'unclosed-fence',
  severity: 'error',
  hinders: ['record', 'verify'],
  faults: ['unclosed-fence'],
});
