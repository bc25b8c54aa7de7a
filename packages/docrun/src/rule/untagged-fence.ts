import { faultRule } from '../problem/rule.ts';

/** Every fence says what it is: one without a word would be shown and never run. */
export const untaggedFence = faultRule(
  'untagged-fence',
  ['untagged-fence', 'indented-code', 'language-alias'],
  (fault) => {
    if (fault.kind === 'language-alias') {
      const { lang, language } = fault;
      return { key: 'untagged-fence.alias', values: { lang, language } };
    }
    return { key: fault.kind === 'indented-code' ? 'untagged-fence.indented' : 'untagged-fence' };
  },
);
