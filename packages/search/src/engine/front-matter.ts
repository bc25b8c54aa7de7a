/** What the search takes from the front matter of a page. */
export interface FrontMatter {
  readonly title: string;
  readonly keywords: readonly string[];
}

/**
 * Reads `title` and `keywords` of front matter, which stand on a line each, as on all of our pages.
 * @throws Error where `keywords` is not a list in brackets
 */
export function readFrontMatter(yaml: string): FrontMatter {
  const title = lineOf(yaml, 'title') ?? '';
  const list = lineOf(yaml, 'keywords') ?? '[]';
  if (!/^\[.*\]$/.test(list)) throw new Error(`keywords are a list in brackets, not: ${list}`);
  return { title: unquote(title), keywords: splitList(list.slice(1, -1)) };
}

function lineOf(yaml: string, name: string): string | undefined {
  return new RegExp(`^${name}:[ \\t]*(.*?)[ \\t]*$`, 'm').exec(yaml)?.[1];
}

/** Entries between commas, some of them in quotes. */
function splitList(list: string): string[] {
  const entries = list.match(/\s*(?:"(?:\\.|[^"\\])*"|'(?:''|[^'])*'(?=\s*(?:,|$))|[^,]+)\s*/g) ?? [];
  return entries.map(unquote).filter((entry) => entry !== '');
}

function unquote(value: string): string {
  const text = value.trim();
  if (/^".*"$/.test(text)) return text.slice(1, -1).replace(/\\(.)/g, '$1');
  return /^'.*'$/.test(text) ? text.slice(1, -1).replaceAll("''", "'") : text;
}
