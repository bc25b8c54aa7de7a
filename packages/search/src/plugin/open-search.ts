import { type Texts, textIn } from '../options/texts.ts';

/** What a browser is told so that the site's search becomes one of its search engines: https://github.com/dewitt/opensearch */
export interface SearchDescription {
  readonly title: string;
  readonly description: string;
  /** The language of the pages, such as `uk`. */
  readonly language: string;
  /** The absolute address of the search page. */
  readonly page: string;
  /** The absolute address of an icon; null: there is none. */
  readonly icon: string | null;
}

/** The OpenSearch description document. */
export function openSearchDescription({ title, description, language, page, icon }: SearchDescription): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `  <ShortName>${escapeXml(cut(title, 16))}</ShortName>`,
    `  <Description>${escapeXml(cut(description, 1024))}</Description>`,
    `  <Language>${escapeXml(language)}</Language>`,
    '  <InputEncoding>UTF-8</InputEncoding>',
    ...(icon === null ? [] : [`  <Image width="16" height="16" type="${typeOf(icon)}">${escapeXml(icon)}</Image>`]),
    `  <Url type="text/html" method="get" template="${escapeXml(page)}?q={searchTerms}"/>`,
    '</OpenSearchDescription>',
    '',
  ].join('\n');
}

/** What the search of a site does, where the site itself does not say it. */
export function describeSearch(title: string, locale: string): string {
  const words: Texts = { uk: `Пошук на сайті «${title}»`, ru: `Поиск по сайту «${title}»`, en: `Search ${title}` };
  return textIn(words, locale);
}

/** Longer ones browsers may refuse. */
function cut(text: string, most: number): string {
  const letters = [...text];
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`;
}

function typeOf(icon: string): string {
  const ending = /\.(\w+)$/.exec(icon)?.[1]?.toLowerCase() ?? '';
  return { svg: 'image/svg+xml', png: 'image/png', jpg: 'image/jpeg', gif: 'image/gif' }[ending] ?? 'image/x-icon';
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
