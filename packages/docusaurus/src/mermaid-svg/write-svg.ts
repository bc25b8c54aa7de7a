import type { Drawing } from './draw-sequence.ts';
import type { Mark } from './mark.ts';
import type { DiagramAbout } from './types.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Control characters are not allowed in XML at all. */
const isControl = (character: string): boolean => character < ' ' && !'\t\n\r'.includes(character);

const escapeText = (text: string): string =>
  [...text].map((character) => (isControl(character) ? '' : (entities[character] ?? character))).join('');

const toNumber = (value: number): string => String(Math.round(value * 10) / 10);

/** Rounds the numbers of a path like all others. */
const tidy = (value: string): string => value.replace(/-?\d+\.\d{2,}/g, (number) => toNumber(Number(number)));

const writeMark = ({ tag, attributes, text, children }: Mark): string => {
  const written = Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? toNumber(value) : escapeText(tidy(value))}"`)
    .join('');
  const content = text === undefined ? (children ?? []).map(writeMark).join('') : escapeText(text);
  return content ? `<${tag}${written}>${content}</${tag}>` : `<${tag}${written}/>`;
};

/** Widths are told apart in steps of this many pixels, so that the stylesheet can say how far a diagram may shrink. */
const widthStep = 40;

/**
 * @param id What the ids in the SVG begin with: unique on a page.
 * @returns The `<svg>` on one line.
 */
export const writeSvg = ({ layers, viewBox }: Drawing, about: DiagramAbout, id: string): string => {
  const { x, y, width, height } = viewBox;
  const hasDescription = about.description.trim() !== '';
  const attributes = [
    'xmlns="http://www.w3.org/2000/svg"',
    `class="seq seq-w${Math.min(30, Math.floor(width / widthStep))}"`,
    `viewBox="${x} ${y} ${width} ${height}"`,
    `width="${width}"`,
    `height="${height}"`,
    'text-anchor="middle"',
    'role="img"',
    `lang="${about.locale}"`,
    `aria-labelledby="${id}-title"`,
    ...(hasDescription ? [`aria-describedby="${id}-desc"`] : []),
  ];
  const title = `<title id="${id}-title">${escapeText(about.title)}</title>`;
  const description = hasDescription ? `<desc id="${id}-desc">${escapeText(about.description)}</desc>` : '';
  return `<svg ${attributes.join(' ')}>${title}${description}${layers.flat().map(writeMark).join('')}</svg>`;
};
