import type { PrismTheme } from 'prism-react-renderer';

/**
 * A Prism theme without colours of its own: tokens keep their classes and code.css colours them for both modes, so that
 * pages carry no inline styles and are right in the dark without JavaScript.
 */
export const codeTheme: PrismTheme = {
  plain: { color: 'var(--code-ink)', backgroundColor: 'var(--code-paper)' },
  styles: [],
};
