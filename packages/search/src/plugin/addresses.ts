/** A page that a content plugin of Docusaurus has loaded, as far as it is looked at here. */
interface LoadedPage {
  /** Such as `@site/docs/page.md`. */
  readonly source: string;
  /** With the base of the site, such as `/ru/docs/page`. */
  readonly permalink: string;
  readonly unlisted?: boolean;
}

/** How a site addresses its pages. */
export interface SiteAddresses {
  /** With the locale, such as `/ru/`. */
  readonly baseUrl: string;
  readonly trailingSlash: boolean | undefined;
}

/**
 * Where the pages are that Docusaurus has loaded: docs of every version, posts and pages. What is not listed is not there.
 * @param allContent what the content plugins have loaded, by plugin and instance
 * @returns addresses without the base, by source, such as `@site/docs/page.md`; null where there is no content plugin
 */
export function addressesOf(
  allContent: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  { baseUrl, trailingSlash }: SiteAddresses,
): ReadonlyMap<string, string> | null {
  const contents = ['docs', 'blog', 'pages'].flatMap((kind) =>
    Object.values(allContent[`docusaurus-plugin-content-${kind}`] ?? {}),
  );
  if (contents.length === 0) return null;
  return new Map(
    contents
      .flatMap((content) => [...findPages(content)])
      .filter(({ unlisted }) => unlisted !== true)
      .map(({ source, permalink }) => {
        const path = permalink.startsWith(baseUrl) ? permalink.slice(baseUrl.length - 1) : permalink;
        return [source, withSlash(path, trailingSlash)];
      }),
  );
}

/** As Docusaurus writes its links. */
export function withSlash(path: string, trailingSlash: boolean | undefined): string {
  if (trailingSlash === undefined || path === '/') return path;
  return `${path.replace(/\/$/, '')}${trailingSlash ? '/' : ''}`;
}

/** The loaded pages, wherever they are: each content plugin keeps its own in a form of its own. */
function* findPages(content: unknown): Generator<LoadedPage> {
  if (Array.isArray(content)) for (const one of content) yield* findPages(one);
  else if (isRecord(content)) {
    if (typeof content.source === 'string' && typeof content.permalink === 'string')
      yield { source: content.source, permalink: content.permalink, unlisted: content.unlisted === true };
    for (const part of PARTS) yield* findPages(content[part]);
  }
}

const PARTS = ['loadedVersions', 'docs', 'blogPosts', 'metadata'];

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
