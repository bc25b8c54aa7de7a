import { faultRule } from '../problem/rule.ts';

/** A page that cannot be read is checked by nothing. */
export const unreadablePage = faultRule('unreadable-page', ['unreadable-page'], ({ reason, detail }) => ({
  key: `unreadable-page.${reason}`,
  values: { detail },
}));
