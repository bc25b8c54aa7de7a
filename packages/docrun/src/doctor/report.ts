import { sayVersions } from '../check/report.ts';
import { formatMinors } from '../interpreter/minor.ts';
import { PYTHON_MINORS } from '../interpreter/python-minors.ts';
import type { Message, Say } from '../message/say.ts';
import type { Paint } from '../problem/report-problems.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { InstalledPython, InstalledTool } from './installed.node.ts';
import { NEEDS, type Obstacle } from './needs.ts';

/** A line of the report: what it is about, and what is said of that. */
type Row = readonly [label: string, text: string];

const VERBS: Readonly<Record<string, Message['key']>> = {
  'browser-tests': 'doctor.browser-tests',
  build: 'doctor.build',
  native: 'doctor.native',
  c: 'doctor.c',
};

/** The text of `docrun doctor`. */
export function reportDiagnosis(diagnosis: Diagnosis, say: Say, paint: Paint): string {
  const { verbs, project } = diagnosis;
  return [
    section(say('doctor.installed'), toolRows(diagnosis, say, paint)),
    section(say('doctor.pythons'), pythonRows(diagnosis, say, paint)),
    ...remarks(diagnosis, say).map((remark) => `  ${remark}\n`),
    section(say('doctor.verbs'), abilityRows(verbs, say, paint)),
    project ? reportProject(project, say, paint) : `${say('doctor.no-project')}\n`,
  ].join('');
}

function section(title: string, rows: readonly Row[]): string {
  const width = 2 + Math.max(...rows.map(([label]) => label.length));
  return `${title}\n${rows.map(([label, text]) => `  ${label.padEnd(width)}${text}\n`).join('')}`;
}

function toolRows({ installed: { python: _, ...tools } }: Diagnosis, say: Say, paint: Paint): Row[] {
  return Object.entries<readonly InstalledTool[]>(tools).map(([name, found]) => {
    const versions = found.map(({ version, path }) => (path === undefined ? version : `${version} (${path})`));
    return [name, versions.join(', ') || paint('bad', say('doctor.not-there'))];
  });
}

function pythonRows({ installed }: Diagnosis, say: Say, paint: Paint): Row[] {
  return Object.entries<InstalledPython | null>(installed.python).map(([minor, found]) => {
    if (!found) return [minor, paint('faint', say('doctor.not-there'))];
    const { version, path, packages } = found;
    const has = packages === null ? '' : `, ${say(packages ? 'doctor.packages' : 'doctor.packages-later')}`;
    return [minor, `${version} (${path})${has}`];
  });
}

/** What is to be said of the interpreters as a whole. */
function remarks({ verbs, ownNetwork }: Diagnosis, say: Say): string[] {
  const missing = verbs.native?.missing ?? [];
  // What Windows lacks is more than a Python.
  if (missing.includes('unix')) return [say('doctor.windows')];
  if (missing.includes('python')) return [say('doctor.no-python')];
  return ownNetwork === null ? [] : [say(ownNetwork ? 'doctor.network-own' : 'doctor.network-shared')];
}

function abilityRows(verbs: Diagnosis['verbs'], say: Say, paint: Paint): Row[] {
  return Object.entries(verbs).map(([verb, { works, missing }]) => {
    const name = VERBS[verb];
    const text = works
      ? paint('good', say('doctor.can'))
      : paint('bad', say({ key: 'doctor.cannot', values: { missing: missing.join(', ') } }));
    return [name === undefined ? verb : say(name), text];
  });
}

function reportProject(project: NonNullable<Diagnosis['project']>, say: Say, paint: Paint): string {
  const { root, blocks, notRun, needs, versions, obstacles } = project;
  const rows = NEEDS.filter((need) => needs[need].blocks > 0).map((need): Row => {
    const { blocks: count, recorded, wanted } = needs[need];
    const names = wanted.map((one) => `${one.name} (${one.blocks})`).join(', ');
    return [say(`doctor.needs.${need}`), `${sayRecorded(count, recorded, say)}${names === '' ? '' : `: ${names}`}`];
  });
  const all = [
    say({ key: 'count.blocks', values: { count: blocks } }),
    say({ key: 'count.not-run', values: { count: notRun } }),
  ];
  return [
    section(say({ key: 'doctor.blocks', values: { root, count: all.join(', ') } }), rows),
    ...sayVersions(versions, say).map((line) => `  ${line}\n`),
    blocks > notRun ? reportObstacles(obstacles, say, paint) : '',
  ].join('');
}

function reportObstacles(obstacles: readonly Obstacle[], say: Say, paint: Paint): string {
  if (obstacles.length === 0) return `${paint('good', say('doctor.all-here'))}\n`;
  const rows = obstacles.map((obstacle): Row => {
    const recorded = obstacle.blocks.filter((block) => block.recorded).length;
    return [sayObstacle(obstacle, say), sayRecorded(obstacle.blocks.length, recorded, say)];
  });
  return `${section(paint('bad', say('doctor.not-here')), rows)}  ${say('doctor.kept')}\n`;
}

function sayRecorded(count: number, recorded: number, say: Say): string {
  return `${say({ key: 'count.blocks', values: { count } })}, ${say({ key: 'count.recorded', values: { count: recorded } })}`;
}

function sayObstacle({ missing, versions }: Obstacle, say: Say): string {
  if (missing !== 'python') return say(`doctor.lacks.${missing}`);
  return say({ key: 'doctor.lacks.python', values: { versions: versions ?? formatMinors(PYTHON_MINORS) } });
}
