/** What a result is shown as. */
export type DocumentKind = 'page' | 'section' | 'example' | 'myth' | 'api';

/** One section of one page in one locale: what the search indexes. */
export interface SearchDocument {
  /** Site path without locale and base, such as `/tasks/wait-for#parameters`; the first section of a page has no `#`. */
  readonly url: string;
  /** Such as `tasks/wait-for`. */
  readonly page: string;
  /** The title of the page. */
  readonly title: string;
  /** Empty for the first section of a page. */
  readonly heading: string;
  /** The id of the section of the site: `tasks`, `myths`, `api`. */
  readonly chapter: string;
  readonly kind: DocumentKind;
  /** Full names whose home this is, such as `asyncio.Queue.get_nowait`; most important first. */
  readonly defines: readonly string[];
  /** That of the first of `defines`. */
  readonly signature?: string;
  /** Those of the page's front matter, in its first section only. */
  readonly keywords: readonly string[];
  /** Prose, as read: no Markdown marks. */
  readonly text: string;
  /** The code of its blocks, and what they print. */
  readonly code: string;
}
