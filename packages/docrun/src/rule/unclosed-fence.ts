import { faultRule } from '../problem/rule.ts';

/** A fence that is opened and never closed takes the rest of the page with it. */
export const unclosedFence = faultRule('unclosed-fence', ['unclosed-fence'], () => ({ key: 'unclosed-fence' }));
