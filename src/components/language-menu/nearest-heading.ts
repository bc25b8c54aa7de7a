/** How far under the navbar's lower edge a heading may stand and still be the one being read, in pixels. */
const SLACK = 48;

/**
 * The `#id` of what the reader of `page` is looking at: the place that the address names while it is in the window,
 * else the last heading above the window's upper part; null above the first one.
 * @param hash the address's `#id`; empty where it has none
 */
export function nearestHeading(page: Document, hash: string): string | null {
  const top = page.querySelector('.navbar')?.getBoundingClientRect().bottom ?? 0;
  const named = page.getElementById(decodeURIComponent(hash.slice(1)))?.getBoundingClientRect();
  if (named && named.top >= 0 && named.top < page.documentElement.clientHeight) {
    return hash;
  }
  let nearest: string | null = null;
  for (const heading of page.querySelectorAll('main :is(h2, h3, h4)[id]')) {
    if (heading.getBoundingClientRect().top > top + SLACK) {
      break;
    }
    nearest = `#${heading.id}`;
  }
  return nearest;
}
