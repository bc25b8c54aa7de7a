import type { ParseFrontMatter } from '@docusaurus/types';

/** Front matter as Docusaurus reads it, without the card: that is shown elsewhere, and the page itself need not load it. */
export const withoutCard: ParseFrontMatter = async ({ defaultParseFrontMatter, ...file }) => {
  const { frontMatter, content } = await defaultParseFrontMatter(file);
  const { card: _, ...rest } = frontMatter;
  return { frontMatter: rest, content };
};
