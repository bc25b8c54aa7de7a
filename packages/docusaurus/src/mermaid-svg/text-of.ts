import { unshield } from './shield.ts';
import type { TinyElement } from './tiny-dom.ts';

/** Classes of an element as Mermaid gave them. */
export const hasClass = (element: TinyElement, name: string): boolean =>
  (element.getAttribute('class') ?? '').split(' ').includes(name);

/** The line of text in a `<text>`; empty for the zero-width space that Mermaid writes where there is none. */
export const textOf = (element: TinyElement): string => unshield(element.textContent).replaceAll('\u200b', '').trim();

/** Lines of text, in order, of the elements of one class, without empty ones. */
export const linesOf = (elements: readonly TinyElement[], className: string): readonly string[] =>
  elements
    .filter((element) => element.localName === 'text' && hasClass(element, className))
    .map(textOf)
    .filter(Boolean);
