import { JSDOM } from 'jsdom';

/** Parses what the renderer wrote, strictly: it must be well-formed XML. */
export const readSvg = (svg: string): SVGSVGElement => {
  const { window } = new JSDOM();
  const document = new window.DOMParser().parseFromString(svg, 'image/svg+xml');
  const root = document.documentElement;
  if (root.localName !== 'svg') throw new Error(root.textContent ?? 'not an SVG');
  return root as unknown as SVGSVGElement;
};

/** Lines of text of one class, in document order. */
export const textsOf = (svg: string, className: string): readonly string[] =>
  [...readSvg(svg).querySelectorAll(`text.${className}`)].map((text) => text.textContent ?? '');
