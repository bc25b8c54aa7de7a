import { compareVersions, PREVIEW_MINOR, PYTHON_MINORS, parseInterpreter } from 'docrun/interpreter';
import type { Outcome, RecordedRun, Witness } from 'docrun/recording';
import { hangs, outcomeOf } from 'docrun/recording';
import type { PythonResult, PythonsView, PythonView, TestedOn } from './block-view.ts';

import { describeInterpreter } from './interpreter.ts';
import { groupStops, viewOutcomes } from './outcomes.ts';

/** One run of a block on one Python. */
interface Trial {
  /** Such as `3.12`. */
  readonly minor: string;
  /** Such as `3.12.7`. */
  readonly release: string;
  readonly on: TestedOn;
  readonly result: Exclude<PythonResult, 'none'>;
  /** Null: as the shown one. */
  readonly differs: Outcome | null;
}

/**
 * What the Pythons made of a block; null where no Python ran it.
 * @param shown the run that the page shows
 */
export function viewPythons(shown: RecordedRun, witnesses: readonly Witness[]): PythonsView | null {
  const own = pythonOf(shown.interpreter);
  if (own === null) {
    return null;
  }
  const outcome = outcomeOf(shown);
  const first: Trial = {
    ...own,
    on: { ...describeInterpreter(shown.interpreter), runs: null },
    result: hangs(outcome) ? 'hangs' : 'same',
    differs: null,
  };
  const trials = [first, ...witnesses.map((witness) => toTrial(witness, outcome))].sort((a, b) =>
    compareVersions(a.release, b.release),
  );
  const different = (isWanted: (result: PythonResult) => boolean) =>
    trials.flatMap(({ release, result, differs }) =>
      isWanted(result) && differs ? [{ python: release, outcome: differs }] : [],
    );
  const same = trials.filter(({ differs }) => differs === null).map(({ release }) => release);
  return {
    pythons: [...PYTHON_MINORS, PREVIEW_MINOR].flatMap((minor) => viewMinor(minor, trials)),
    outcomes: viewOutcomes(
      { pythons: [...new Set(same)], outcome },
      different((result) => result !== 'stops'),
    ),
    stops: groupStops(different((result) => result === 'stops')),
  };
}

function pythonOf(identity: string): Pick<Trial, 'minor' | 'release'> | null {
  const known = parseInterpreter(identity);
  return known?.minor ? { minor: known.minor, release: known.version } : null;
}

function toTrial({ interpreter, runs, differs }: Witness, shown: Outcome): Trial {
  const python = pythonOf(interpreter);
  if (python === null) {
    throw new Error(`"${interpreter}" is not a Python that an example can be tried on.`);
  }
  const on = { ...describeInterpreter(interpreter), runs };
  return { ...python, on, result: resultOf(differs, shown), differs };
}

function resultOf(differs: Outcome | null, shown: Outcome): Trial['result'] {
  if (hangs(differs ?? shown)) return 'hangs';
  if (differs === null) return 'same';
  return stops(differs, shown) ? 'stops' : 'other';
}

/** Whether a run ended, before it printed anything, with an exception that the shown one does not end with. */
function stops({ stdout, exception }: Outcome, shown: Outcome): boolean {
  return stdout === '' && exception !== null && exception.type !== shown.exception?.type;
}

/** A minor version as one where all its releases did the same; each release by itself where not, and before it is released. */
function viewMinor(minor: string, trials: readonly Trial[]): PythonView[] {
  const isPreview = minor === PREVIEW_MINOR;
  const here = trials.filter((trial) => trial.minor === minor);
  if (here.length === 0) return isPreview ? [] : [{ version: minor, isPreview, result: 'none', on: [] }];
  const ways = new Set(here.map(({ result, differs }) => JSON.stringify([result, differs])));
  if (ways.size === 1 && !isPreview) return [viewPython(minor, isPreview, here)];
  const releases = [...new Set(here.map(({ release }) => release))];
  return releases.map((release) =>
    viewPython(
      release,
      isPreview,
      here.filter((trial) => trial.release === release),
    ),
  );
}

function viewPython(version: string, isPreview: boolean, here: readonly Trial[]): PythonView {
  const results = here.map(({ result }) => result);
  const result = results.find((one) => one !== 'same') ?? 'same';
  return { version, isPreview, result, on: here.map(({ on }) => on) };
}
