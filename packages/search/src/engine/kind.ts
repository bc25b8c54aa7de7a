/**
 * What a result is: the beginning of a page, a section, an example, or a name and its list. A site may have kinds of its
 * own beside these.
 */
export const OWN_KINDS = ['page', 'section', 'example', 'api'] as const;
export type OwnKind = (typeof OWN_KINDS)[number];
