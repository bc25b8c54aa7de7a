/** A diagram of one run, ready to be put on a page. */
export interface DiagramView {
  /** The SVG element as text; its ids are unique on the page. */
  readonly svg: string;
  readonly caption: string;
  /** What happens, in order, in words: the text alternative of the picture. */
  readonly steps: readonly string[];
  /** The picture as Mermaid text, for whoever wants to copy it. */
  readonly mermaid: string;
}

/** What ran a block, in the words for a reader. */
export interface RanOn {
  /** The name and version of an interpreter or a compiler, such as `CPython 3.14.2`. */
  readonly interpreter: string;
  /** Packages with their versions, such as `aiohttp 3.14.5`. */
  readonly packages: readonly string[];
  /** The clock; null for a compiled program, which knows only the real one. */
  readonly clock: 'virtual' | 'real' | null;
}

/** What the run that a page shows was recorded on. */
export interface RecordedOn extends RanOn {
  /** Seconds on the run's own clock. */
  readonly elapsed: number;
}

/** A release of Python that a block was run on. */
export interface TestedOn extends RanOn {
  /** How many times it was run, always with the same result; null for the run that the page shows. */
  readonly runs: number | null;
}

/**
 * What a Python made of a block beside the run that the page shows:
 * - `same`: the same outcome
 * - `stops`: nothing printed, and an exception that the shown run does not end with, such as for a name that it lacks
 * - `other`: another outcome
 * - `hangs`: it never ends, because every task waits
 * - `none`: it was not run there
 */
export type PythonResult = 'same' | 'stops' | 'other' | 'hangs' | 'none';

/** A version of Python and what it made of a block. */
export interface PythonView {
  /** Such as `3.14`; `3.12.1` where not all releases of a minor version did the same. */
  readonly version: string;
  /** Whether it is not released yet. */
  readonly isPreview: boolean;
  readonly result: PythonResult;
  readonly on: readonly TestedOn[];
}

export interface ExceptionView {
  readonly type: string;
  readonly message: string;
}

/** What a run printed on one stream, beside another run's. */
export interface ComparedText {
  readonly text: string;
  /** The lines that the other does not have, from 0. */
  readonly changed: readonly number[];
}

/** What came out of a block on some Pythons, the same on each of them. */
export interface OutcomeView {
  /** Their releases, such as `3.12.7`, in order. */
  readonly pythons: readonly string[];
  readonly exit: number;
  readonly exception: ExceptionView | null;
  /** It never ends, because every task waits. */
  readonly hangs: boolean;
  readonly stdout: ComparedText;
  readonly stderr: ComparedText;
}

/** Pythons on which a block stops with one and the same exception before it prints anything. */
export interface StopView {
  /** Their releases, in order. */
  readonly pythons: readonly string[];
  readonly exception: ExceptionView;
  /** All that came out; the tracebacks of two versions may differ. */
  readonly outcomes: readonly OutcomeView[];
}

/** What the Pythons made of a block. */
export interface PythonsView {
  /** All Pythons that the site knows, in order, and the preview where it ran the block. */
  readonly pythons: readonly PythonView[];
  /** The outcome that the page shows, first, and the others that a reader compares it with; empty where there are none. */
  readonly outcomes: readonly OutcomeView[];
  readonly stops: readonly StopView[];
}

/** What a recipe did under many schedules, in words. */
export interface ExplorationView {
  /** Schedules in all. */
  readonly count: number;
  /** How many of each kind. */
  readonly kinds: readonly { readonly label: string; readonly count: number }[];
  /** What went wrong, the smallest change that shows it ('': as it stands), and why the recipe may do it. */
  readonly findings: readonly { readonly text: string; readonly change: string; readonly reason: string | null }[];
}

/** What a page shows of the recorded run of one block. */
export interface ShownRun {
  readonly recorded: RecordedOn;
  /** Absent for a compiled program. */
  readonly tested?: PythonsView;
  /** Of a run that never ends: who waits for what, a line for each task. */
  readonly hang?: readonly string[];
  /** Drawn where the block asks for it. */
  readonly diagram?: DiagramView;
  /** Of a recipe that was explored. */
  readonly explored?: ExplorationView;
}
