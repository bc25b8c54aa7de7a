import { countVersions } from '../check/count-versions.ts';
import { findRootIfThere } from '../config/config.node.ts';
import type { Ability, Diagnosis, Requirement } from '../doctor/diagnosis.ts';
import { findInstalled, type Installed } from '../doctor/installed.node.ts';
import { countNeeds, type Machine } from '../doctor/needs.ts';
import { reportDiagnosis } from '../doctor/report.ts';
import { loadView } from '../project/pages.node.ts';
import { openProject } from '../project/project.node.ts';

import { type Project, UsageError } from '../project/project.ts';
import { hasOwnNetwork } from '../run/native/own-network.node.ts';
import { type Arguments, type Command, textFlag } from './command.ts';

/** What each verb, and what else there is to do, needs. */
const REQUIREMENTS: Readonly<Record<string, readonly Requirement[]>> = {
  check: ['node'],
  build: ['node'],
  record: ['node', 'pyodide'],
  run: ['node', 'pyodide'],
  diagram: ['node', 'pyodide'],
  facts: ['node', 'pyodide'],
  'browser-tests': ['node', 'chromium'],
  native: ['unix', 'python'],
  c: ['unix', 'python', 'cc'],
};
/** Without these, nothing can be done with the project; all else is missed by some work only. */
const ESSENTIAL = ['check', 'build'];

/** `docrun doctor`: what is installed, what each verb can do with it, and which blocks need what. */
export const command: Command = {
  help: 'help.doctor',
  isInterruptible: false,
  options: { json: { type: 'boolean' }, root: { type: 'string' } },
  async run(given, { say, folder, environment, out, paint }) {
    if (given.names.length > 0) throw new UsageError({ key: 'usage.no-arguments', values: { verb: 'doctor' } });
    const project = openNear(given, folder);
    const installed = await findInstalled(
      environment,
      project && project.packages.size > 0 ? project.root : null,
      project?.root ?? null,
    );
    const newest = Object.values(installed.python).findLast((python) => python !== null);
    const isUnix = process.platform !== 'win32';
    const diagnosis: Diagnosis = {
      installed,
      ownNetwork: newest && isUnix ? await hasOwnNetwork(newest.path) : null,
      verbs: abilitiesOf(installed, isUnix),
      project: project && (await examine(project, toMachine(installed, isUnix))),
    };
    out(given.flags.json ? `${JSON.stringify(diagnosis, null, 2)}\n` : reportDiagnosis(diagnosis, say, paint));
    return ESSENTIAL.every((verb) => diagnosis.verbs[verb]?.works) ? 0 : 1;
  },
};

/** The project that is named, or that the working directory is in; outside of one, the machine alone is looked at. */
function openNear(given: Arguments, folder: string): Project | null {
  const named = textFlag(given, 'root');
  if (named !== undefined) return openProject(named);
  const root = findRootIfThere(folder);
  return root === null ? null : openProject(root);
}

async function examine(project: Project, machine: Machine): Promise<NonNullable<Diagnosis['project']>> {
  const { pages } = await loadView(project, null);
  return { root: project.root, ...countNeeds(pages, machine), versions: countVersions(pages) };
}

function toMachine({ pyodide, cc, python }: Installed, isUnix: boolean): Machine {
  const minors = Object.entries(python).flatMap(([minor, found]) => (found ? minor : []));
  return { embedded: pyodide.length > 0, native: isUnix, pythons: minors, compiler: cc.length > 0 };
}

/** What works with what is installed. */
export function abilitiesOf(installed: Installed, isUnix: boolean): Readonly<Record<string, Ability>> {
  const has = (one: Requirement): boolean => {
    if (one === 'unix') return isUnix;
    return one === 'python' ? Object.values(installed.python).some((found) => found) : installed[one].length > 0;
  };
  return Object.fromEntries(
    Object.entries(REQUIREMENTS).map(([verb, requirements]) => {
      const missing = requirements.filter((one) => !has(one));
      return [verb, { works: missing.length === 0, missing }];
    }),
  );
}
