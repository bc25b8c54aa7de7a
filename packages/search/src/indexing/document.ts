/** One section of one page in one locale: what the search indexes. */
export interface SearchDocument {
  /** Site path without locale and base, such as `/tasks/wait-for#parameters`; the first section of a page has no `#`. */
  readonly url: string;
  /** Such as `tasks/wait-for`. */
  readonly page: string;
  /** The title of the page. */
  readonly title: string;
  /** What the page is called in its address; empty where that says nothing of what it is about. */
  readonly called: string;
  /** Empty for the first section of a page. */
  readonly heading: string;
  /** What a result is shown as: one of the kinds of the engine, or the id of a kind of the site's own. */
  readonly kind: string;
  /** How much its words count: 1 as those of any section. */
  readonly weight: number;
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
