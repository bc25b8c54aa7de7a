import { faultRule } from './rule.ts';

/** Every fence says what it is: one without a word would be shown and never run. */
export const untaggedFence = faultRule(
  'untagged-fence',
  ['untagged-fence', 'indented-code', 'python-alias'],
  (fault) => {
    if (fault.kind === 'python-alias') return { key: 'untagged-fence.alias', values: { lang: fault.lang } };
    return { key: fault.kind === 'indented-code' ? 'untagged-fence.indented' : 'untagged-fence' };
  },
);
