/** An element of a picture: attributes in writing order, and either text or children. */
export interface Mark {
  readonly tag: 'g' | 'line' | 'path' | 'rect' | 'text';
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly text?: string;
  readonly children?: readonly Mark[];
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** @param data `data-` attributes, by which a program reads what the group stands for. */
export function group(
  className: string,
  children: readonly Mark[],
  data: Readonly<Record<string, string | number>> = {},
): Mark {
  const named = Object.entries(data).map(([name, value]) => [`data-${name}`, value] as const);
  return { tag: 'g', attributes: { class: className, ...Object.fromEntries(named) }, children };
}

export function rect(className: string, { x, y, width, height }: Box, radius: number): Mark {
  return { tag: 'rect', attributes: { class: className, x, y, width, height, rx: radius } };
}

export function line(className: string, x1: number, y1: number, x2: number, y2: number): Mark {
  return { tag: 'line', attributes: { class: className, x1, y1, x2, y2 } };
}

export function path(className: string, d: string): Mark {
  return { tag: 'path', attributes: { class: className, d } };
}

/**
 * One line of text.
 * @param y its baseline
 * @param anchor what of it stands at `x`; a picture as a whole is centred
 */
export function text(className: string, content: string, x: number, y: number, anchor?: 'start'): Mark {
  return {
    tag: 'text',
    attributes: { class: className, x, y, ...(anchor && { 'text-anchor': anchor }) },
    text: content,
  };
}
