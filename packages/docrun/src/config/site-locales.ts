/**
 * The locales of a Docusaurus site, the default one first, as far as the text of its configuration tells without being run;
 * null where it does not, or may say something else.
 */
export function siteLocales(text: string): readonly [string, ...string[]] | null {
  const code = text.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '');
  // What is spread, read or joined may bring along what is not written here.
  if (!/\btitle\s*:/.test(code) || code.includes('...')) return null;
  if (!/\bi18n\b/.test(code)) return ['en'];
  const [list, ...others] = [...code.matchAll(/\blocales\s*:\s*\[([^\]]*)\]/g)].map(([, inside = '']) => inside);
  const first = /\bdefaultLocale\s*:\s*(['"])([\w-]+)\1/.exec(code)?.[2];
  if (list === undefined || others.length > 0 || first === undefined) return null;
  const items = list
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
  const locales = items.map((item) => /^(['"])([\w-]+)\1$/.exec(item)?.[2] ?? null);
  if (locales.includes(null) || !locales.includes(first)) return null;
  return [first, ...locales.flatMap((locale) => (locale === null || locale === first ? [] : [locale]))];
}
