import { PYTHON_MINORS, pythonMinorOf } from 'docrun/interpreter';
import type { Outcome, RecordedRun, Witness } from 'docrun/recording';
import { outcomeOf } from 'docrun/recording';
import type { PythonResult, PythonsView, PythonView, TestedOn } from './block-view.ts';

import { describeInterpreter } from './interpreter.ts';
import { groupStops, viewOutcomes } from './outcomes.ts';

/** One run of a block on one Python. */
interface Trial {
  readonly python: string;
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
  const own = pythonMinorOf(shown.interpreter);
  if (own === null) {
    return null;
  }
  const outcome = outcomeOf(shown);
  const trials = [
    {
      python: own,
      on: { ...describeInterpreter(shown.interpreter), runs: null },
      result: 'same',
      differs: null,
    } as const,
    ...witnesses.map((witness) => toTrial(witness, outcome)),
  ];
  const different = (wanted: PythonResult) =>
    trials.flatMap(({ python, result, differs }) =>
      result === wanted && differs ? [{ python, outcome: differs }] : [],
    );
  const pythons = PYTHON_MINORS.map((version) => viewPython(version, trials));
  const same = pythons.filter(({ result }) => result === 'same').map(({ version }) => version);
  return {
    pythons,
    outcomes: viewOutcomes({ pythons: same.length > 0 ? same : [own], outcome }, different('other')),
    stops: groupStops(different('stops')),
  };
}

function toTrial({ interpreter, runs, differs }: Witness, shown: Outcome): Trial {
  const python = pythonMinorOf(interpreter);
  if (python === null) {
    throw new Error(`"${interpreter}" is not a Python that an example can be tried on.`);
  }
  const on = { ...describeInterpreter(interpreter), runs };
  return { python, on, result: differs === null ? 'same' : stops(differs, shown) ? 'stops' : 'other', differs };
}

/** Whether a run ended, before it printed anything, with an exception that the shown one does not end with. */
function stops({ stdout, exception }: Outcome, shown: Outcome): boolean {
  return stdout === '' && exception !== null && exception.type !== shown.exception?.type;
}

function viewPython(version: string, trials: readonly Trial[]): PythonView {
  const here = trials.filter(({ python }) => python === version);
  const results = here.map(({ result }) => result);
  const result = results.find((one) => one !== 'same') ?? results[0] ?? 'none';
  return { version, result, on: here.map(({ on }) => on) };
}
