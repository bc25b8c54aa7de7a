import { faultRule } from '../problem/fault-rule.ts';

/** The options of a fence are a closed set. */
export const unknownOption = faultRule({
  id: 'unknown-option',
  severity: 'error',
  hinders: ['record'],
  faults: ['unknown-option'],
  say: ({ name, nearest }) => ({ values: { name, nearest } }),
});
