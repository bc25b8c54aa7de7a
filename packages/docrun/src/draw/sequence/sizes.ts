/** Distances of sequence diagrams, in CSS pixels. */
export const SIZES = {
  /** Around the whole picture, on a page and in a file of its own. */
  margin: 2,
  marginAlone: 14,
  /** Beside and above the label of a lane, in its box. */
  headPadding: 11,
  headPaddingY: 6,
  leastHead: 52,
  /** Between two heads. */
  headsGap: 14,
  /** From a lane to the label of an arrow, and from the lane that the arrow points at. */
  labelGap: 8,
  headRoom: 12,
  /** From the lowest line of a label down to its arrow. */
  arrowDrop: 2,
  /** The loop of an arrow that comes back to its lane. */
  selfWidth: 24,
  selfHeight: 12,
  notePadding: 9,
  notePaddingY: 3,
  /** From a note to the lanes beside its own. */
  noteGap: 7,
  /** How far a band over several lanes goes past the outer ones. */
  overhang: 12,
  /** From a frame to what is in it. */
  framePadding: 8,
  frameHead: 20,
  /** Lanes go on so far below the last step. */
  tail: 10,
  /** Higher pictures have their heads at the foot too. */
  tall: 900,
} as const;

/** The room that a kind of row wants above and below; between two rows there is as much as the one that wants more asks for. */
export const ROOM = {
  heads: { above: 0, below: 8 },
  message: { above: 4, below: 9 },
  note: { above: 6, below: 6 },
  frame: { above: 9, below: 9 },
  /** The inside of a frame. */
  inside: { above: 7, below: 7 },
} as const;
