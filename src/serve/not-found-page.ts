/**
 * The page to answer with where there is none: that of the language whose folder the address begins with.
 * @param path the address's path under the site's root, beginning with `/`
 * @param languages the built folders that have a `404.html` of their own, such as `ru`
 * @returns a file name relative to the site's root
 */
export function notFoundPage(path: string, languages: readonly string[]): string {
  const [, first = ''] = path.split('/');
  return languages.includes(first) ? `${first}/404.html` : '404.html';
}
