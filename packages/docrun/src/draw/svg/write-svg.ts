import type { Box, Mark } from './mark.ts';

/** What a picture is to those who cannot see it, and to the page that it stands on. */
export interface About {
  /** What the ids in the SVG begin with: unique on the page. */
  readonly id: string;
  /** The accessible name. */
  readonly title: string;
  /** The accessible description; may be empty. */
  readonly description: string;
  /** The language of the texts, as in HTML. */
  readonly lang: string;
  /** A stylesheet to put into the SVG, for one that stands alone; absent: the page has it. */
  readonly css?: string | undefined;
}

/**
 * The `<svg>` element as text, one layer or step a line. Its width is in CSS pixels and stands in `--picture-width` too, so that a
 * stylesheet can say how far it may shrink.
 * @param kind its class beside `drawn`
 */
export function writeSvg(kind: string, viewBox: Box, marks: readonly Mark[], about: About): string {
  const { id, title, description, lang, css } = about;
  const { x, y, width, height } = viewBox;
  const hasDescription = description.trim() !== '';
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    class: `drawn ${kind}`,
    viewBox: `${x} ${y} ${width} ${height}`,
    width,
    height,
    style: `--picture-width:${width}px`,
    role: 'img',
    lang,
    'aria-labelledby': `${id}-title`,
    ...(hasDescription && { 'aria-describedby': `${id}-desc` }),
  };
  const lines = [
    `<svg${writeAttributes(attributes)}>`,
    `<title id="${escapeXml(id)}-title">${escapeXml(title)}</title>`,
    ...(hasDescription ? [`<desc id="${escapeXml(id)}-desc">${escapeXml(description)}</desc>`] : []),
    ...(css === undefined ? [] : [`<style>${escapeXml(css)}</style>`]),
    ...marks.map(writeMark),
    '</svg>',
  ];
  return lines.join('\n');
}

function writeMark({ tag, attributes, text, children = [] }: Mark): string {
  const content = text === undefined ? children.map(writeMark).join('') : escapeXml(text);
  const start = `<${tag}${writeAttributes(attributes)}`;
  return content === '' ? `${start}/>` : `${start}>${content}</${tag}>`;
}

function writeAttributes(attributes: Readonly<Record<string, string | number>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? Math.round(value * 10) / 10 : escapeXml(value)}"`)
    .join('');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Half of a surrogate pair, control characters and two more have no place in XML at all. */
function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '')
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
