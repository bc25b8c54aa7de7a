import { faultRule } from '../problem/rule.ts';

/** A page whose syntax does not hold: only MDX can break so. */
export const brokenPage = faultRule('broken-page', ['broken-page'], ({ reason }) => ({
  key: 'broken-page',
  values: { reason },
}));
