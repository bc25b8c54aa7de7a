/**
 * Sizes that Mermaid lays a diagram out with and that `src/css/diagram.css` draws it with, in CSS pixels.
 * The two must agree: a browser test compares them.
 */
export interface Font {
  readonly size: number;
  readonly weight: 400 | 600;
}

export const fonts = {
  actor: { size: 14, weight: 600 },
  message: { size: 14, weight: 400 },
  note: { size: 13, weight: 400 },
  frame: { size: 13, weight: 400 },
  frameLabel: { size: 12, weight: 600 },
  number: { size: 11, weight: 600 },
} as const satisfies Record<string, Font>;

/** Distance from one line of text to the next, by kind of text. */
export const lineHeights = { actor: 18, message: 17, note: 17, frame: 17 } as const;

export const spacing = {
  /** Around the whole drawing. */
  margin: 10,
  /** Least distance between two actor boxes; also the room beside a message's text. */
  actorMargin: 24,
  actorPadding: 12,
  actorWidth: 84,
  /** Least height of an actor's box, and what a line of its label adds to it. */
  actorHeight: 38,
  /** A figure and its name, as Mermaid draws them. */
  figureHeight: 80,
  /** Mermaid's vertical unit: more is airier. */
  boxMargin: 10,
  boxTextMargin: 5,
  noteMargin: 6,
  notePadding: 12,
  wrapPadding: 8,
  activationWidth: 10,
  frameLabelHeight: 22,
  /** Between a frame's top and what stands above it. */
  frameGap: 8,
  /** From a message's line up to the baseline of its last line of text. */
  messageRise: 8,
  /** Lifelines go on this far below the last event. */
  tail: 14,
} as const;
