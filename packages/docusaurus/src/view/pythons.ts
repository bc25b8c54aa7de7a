import { PYTHON_MINORS, pythonMinorOf } from 'docrun/interpreter';
import type { Outcome, RecordedRun, Witness } from 'docrun/recording';
import { hangs, outcomeOf } from 'docrun/recording';
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
      result: hangs(outcome) ? 'hangs' : 'same',
      differs: null,
    } as const,
    ...witnesses.map((witness) => toTrial(witness, outcome)),
  ];
  const different = (isWanted: (result: PythonResult) => boolean) =>
    trials.flatMap(({ python, result, differs }) =>
      isWanted(result) && differs ? [{ python, outcome: differs }] : [],
    );
  const pythons = PYTHON_MINORS.map((version) => viewPython(version, trials));
  const agrees = (version: string) => {
    const here = trials.filter(({ python }) => python === version);
    return here.length > 0 && here.every(({ differs }) => differs === null);
  };
  const same = PYTHON_MINORS.filter(agrees);
  return {
    pythons,
    outcomes: viewOutcomes(
      { pythons: same.length > 0 ? same : [own], outcome },
      different((result) => result !== 'stops'),
    ),
    stops: groupStops(different((result) => result === 'stops')),
  };
}

function toTrial({ interpreter, runs, differs }: Witness, shown: Outcome): Trial {
  const python = pythonMinorOf(interpreter);
  if (python === null) {
    throw new Error(`"${interpreter}" is not a Python that an example can be tried on.`);
  }
  const on = { ...describeInterpreter(interpreter), runs };
  return { python, on, result: resultOf(differs, shown), differs };
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

function viewPython(version: string, trials: readonly Trial[]): PythonView {
  const here = trials.filter(({ python }) => python === version);
  const { result } = here.find(({ differs }) => differs !== null) ?? here[0] ?? { result: 'none' };
  return { version, result, on: here.map(({ on }) => on) };
}
