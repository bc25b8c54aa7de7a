import { faultRule } from '../problem/fault-rule.ts';

/** Every fence says what it is: one without a word would be shown and never run. */
export const untaggedFence = faultRule({
  id: 'untagged-fence',
  severity: 'error',
  faults: ['untagged-fence', 'indented-code', 'language-alias'],
  say(fault) {
    switch (fault.kind) {
      case 'untagged-fence':
        return {};
      case 'indented-code':
        return { key: 'untagged-fence.indented' };
      case 'language-alias':
        // With its prompts, it would not even compile.
        if (fault.lang === 'pycon') return { key: 'untagged-fence.session', values: { lang: fault.lang } };
        return { key: 'untagged-fence.alias', values: { lang: fault.lang, language: fault.language } };
    }
  },
});
