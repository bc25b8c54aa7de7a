import type { Font } from './style.ts';
import type { TextMeter } from './text-meter.ts';
import type { Box, GetBox, TinyElement } from './tiny-dom.ts';

/** A numeric attribute; 0 where it is missing, as SVG reads it. */
export const numberOf = (element: TinyElement, name: string): number => {
  const value = Number.parseFloat(element.getAttribute(name) ?? '');
  return Number.isFinite(value) ? value : 0;
};

const fontOf = (text: TinyElement): Font => {
  const size = Number.parseFloat(text.style.getPropertyValue('font-size'));
  const weight = Number.parseFloat(text.style.getPropertyValue('font-weight'));
  return { size: Number.isFinite(size) ? size : 16, weight: weight >= 600 ? 600 : 400 };
};

/**
 * `getBBox` for the two kinds of element that Mermaid measures in a sequence diagram. Of a text only width and height are
 * used; its place is settled later.
 */
export const createGetBox = (meter: TextMeter): GetBox => {
  const textBox = (text: TinyElement): Box => {
    const font = fontOf(text);
    return {
      x: numberOf(text, 'x'),
      y: numberOf(text, 'y'),
      width: meter.width(text.textContent, font),
      height: meter.height(font.size),
    };
  };
  return (element) => {
    if (element.localName === 'text') return textBox(element);
    if (element.localName !== 'rect') throw new Error(`getBBox: cannot measure <${element.localName}>`);
    return {
      x: numberOf(element, 'x'),
      y: numberOf(element, 'y'),
      width: numberOf(element, 'width'),
      height: numberOf(element, 'height'),
    };
  };
};
