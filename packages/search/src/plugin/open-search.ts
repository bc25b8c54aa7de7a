/** What a browser is told so that the site's search becomes one of its search engines: https://github.com/dewitt/opensearch */
export interface SearchDescription {
  readonly title: string;
  readonly description: string;
  /** The language of the pages, such as `uk`. */
  readonly language: string;
  /** The absolute address of the search page. */
  readonly page: string;
  /** The absolute address of an icon. */
  readonly icon: string;
}

/** The OpenSearch description document. */
export function openSearchDescription({ title, description, language, page, icon }: SearchDescription): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `  <ShortName>${escapeXml(title)}</ShortName>`,
    `  <Description>${escapeXml(description)}</Description>`,
    `  <Language>${escapeXml(language)}</Language>`,
    '  <InputEncoding>UTF-8</InputEncoding>',
    `  <Image width="16" height="16" type="image/svg+xml">${escapeXml(icon)}</Image>`,
    `  <Url type="text/html" method="get" template="${escapeXml(page)}?q={searchTerms}"/>`,
    '</OpenSearchDescription>',
    '',
  ].join('\n');
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
