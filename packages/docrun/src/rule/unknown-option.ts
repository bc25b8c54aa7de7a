import { faultRule } from '../problem/rule.ts';

/** The options of a fence are a closed set. */
export const unknownOption = faultRule('unknown-option', ['unknown-option'], ({ name, nearest }) => ({
  key: 'unknown-option',
  values: { name, nearest },
}));
