import { findFailures } from '../check/run-rules.ts';
import { findRoot, holdSiteLocales } from '../config/config.node.ts';
import { WriteError } from '../file/write-atomic.node.ts';
import { isOfVersion } from '../interpreter/identity.ts';
import { groupBy } from '../platform/group-by.ts';
import { RUN_FAILED } from '../problem/kinds.ts';
import type { Problem } from '../problem/problem.ts';
import { hasErrors } from '../problem/problem.ts';
import { reportProblems, reportVerdict } from '../problem/report-problems.ts';
import { toProblems } from '../problem/to-problems.ts';
import { createWording, type Wording } from '../problem/wording.ts';
import { choosePages, choosePart, loadView, type Part } from '../project/pages.node.ts';
import { openProject } from '../project/project.node.ts';
import type { Project } from '../project/project.ts';
import { UsageError } from '../project/project.ts';
import type { RecordOptions, RecordResult } from '../record/record-options.ts';
import { recordPages } from '../record/record-pages.ts';
import { findOutdated, type UpdatedPage, updatePages } from '../record/update-pages.ts';
import { verifyRecordings } from '../record/verify-recordings.ts';
import { writeFailed } from '../record/write-page.ts';
import { type Arguments, type Command, type ExitCode, type Terminal, textFlag } from './command.ts';
import { chooseInterpreter, RECORD_INTERPRETERS, startEmbedded } from './interpreter.ts';

/** `docrun record`: runs blocks and writes their recordings, or runs them again to check what is committed. */
export const command: Command = {
  help: 'help.record',
  isInterruptible: true,
  options: {
    all: { type: 'boolean' },
    check: { type: 'boolean' },
    'update-pages': { type: 'boolean' },
    interpreter: { type: 'string' },
    part: { type: 'string' },
    json: { type: 'boolean' },
    root: { type: 'string' },
  },
  async run(given, terminal) {
    for (const other of ['all', 'update-pages']) {
      if (given.flags.check && given.flags[other]) {
        throw new UsageError({ key: 'usage.together', values: { one: '--check', other: `--${other}` } });
      }
    }
    const { say, progress, interrupted } = terminal;
    const interpreter = chooseInterpreter(given, RECORD_INTERPRETERS, 'embedded');
    const project = openProject(textFlag(given, 'root') ?? findRoot(terminal.folder));
    holdSiteLocales(project.root, project.config);
    const isCheck = given.flags.check === true;
    const { findEmbeddedVersions } = await import('../record/embedded-versions.node.ts');
    const embedded = findEmbeddedVersions({
      environment: terminal.environment,
      root: project.root,
      signal: interrupted,
      // A check contacts nobody.
      install: !isCheck,
      onInstall: () => progress(say('record.installing-interpreters')),
      onFailure: (reason) => {
        progress(null);
        terminal.warn(`${say({ key: 'record.no-interpreters', values: { reason } })}\n`);
      },
    });
    const options: RecordOptions = {
      pages: choosePart(project, choosePages(project, given.names, terminal.folder), toPart(textFlag(given, 'part'))),
      all: given.flags.all === true,
      createRunner: () => {
        progress(say('record.starting'));
        return startEmbedded();
      },
      findNatives: async () => {
        const { findNativeVersions } = await import('../record/native-versions.node.ts');
        const versions = await findNativeVersions({
          environment: terminal.environment,
          root: project.root,
          packages: project.packages,
          signal: interrupted,
          onInstall: (version) => progress(say({ key: 'record.installing', values: { version } })),
        });
        const isHere = [...versions, ...embedded.versions].some((one) => isOfVersion(one.interpreter, interpreter));
        if (interpreter !== 'embedded' && interpreter !== 'all' && !isHere) {
          const values = { wanted: interpreter, found: versions.map(({ minor }) => minor).join(', ') || '–' };
          throw new UsageError({ key: 'usage.no-such-python', values });
        }
        return versions;
      },
      embedded,
      witnesses: interpreter === 'embedded' ? 'none' : interpreter,
      signal: interrupted,
      onBlock: (values) => progress(say({ key: 'record.progress', values: { ...values } })),
    };
    return isCheck ? verify(project, options, given, terminal) : record(project, options, given, terminal);
  },
};

/** What `--part 2/8` says. */
function toPart(value: string | undefined): Part | null {
  if (value === undefined) return null;
  const [, number, of] = /^([1-9]\d{0,5})\/([1-9]\d{0,5})$/.exec(value) ?? [];
  if (number === undefined || of === undefined || Number(number) > Number(of))
    throw new UsageError({ key: 'usage.choice', values: { name: '--part', value, choices: '1/8 … 8/8' } });
  return { number: Number(number), of: Number(of) };
}

async function verify(
  project: Project,
  options: RecordOptions,
  given: Arguments,
  terminal: Terminal,
): Promise<ExitCode> {
  const { say, out, paint } = terminal;
  const wording = createWording(say, project.config);
  const { checked, unchecked, diagnostics, interrupted } = await verifyRecordings(project, options);
  terminal.progress(null);
  const problems = toProblems(diagnostics, wording);
  if (given.flags.json) out(`${JSON.stringify({ problems, checked, unchecked }, null, 2)}\n`);
  else {
    out(reportProblems(problems, wording, paint));
    const left = unchecked > 0 ? `, ${say({ key: 'record.unchecked', values: { count: unchecked } })}` : '';
    out(`${say({ key: 'record.checked', values: { count: checked } })}${left}\n${reportVerdict(problems, say, paint)}`);
  }
  return exitCode(problems, interrupted, terminal);
}

async function record(
  project: Project,
  options: RecordOptions,
  given: Arguments,
  terminal: Terminal,
): Promise<ExitCode> {
  const { say, out } = terminal;
  const wording = createWording(say, project.config);
  const result = await recordPages(project, options);
  terminal.progress(null);
  const diagnostics = [...result.diagnostics];
  let updated: readonly UpdatedPage[] = [];
  if (given.flags['update-pages'] && !result.interrupted) {
    try {
      updated = await updatePages(project, options.pages);
    } catch (error) {
      if (!(error instanceof WriteError)) throw error;
      diagnostics.push(writeFailed(project, error));
    }
  }
  if (!result.interrupted) diagnostics.push(...findFailures(await loadView(project, options.pages)));
  const problems = toProblems(diagnostics, wording);
  if (given.flags.json) {
    const { recorded, witnessed, explored, kept, removed } = result;
    out(`${JSON.stringify({ recorded, witnessed, explored, kept, removed, updated, problems }, null, 2)}\n`);
  } else {
    reportRecord(result, updated, { problems, wording }, terminal);
    if (!given.flags['update-pages'] && !result.interrupted)
      out(await reportOutdated(project, options, given.names, wording));
  }
  return exitCode(problems, result.interrupted, terminal);
}

/** How many pages do not say what was recorded, and what writes it into them; empty where all do. */
async function reportOutdated(
  project: Project,
  { pages }: RecordOptions,
  names: readonly string[],
  { say, commandLine }: Wording,
): Promise<string> {
  let count = 0;
  for await (const _page of findOutdated(project, pages)) count++;
  if (count === 0) return '';
  const command = commandLine('record', '--update-pages', ...names);
  return `${say({ key: 'record.outdated', values: { count, command } })}\n`;
}

function reportRecord(
  result: RecordResult,
  updated: readonly UpdatedPage[],
  { problems, wording }: { readonly problems: readonly Problem[]; readonly wording: Wording },
  { say, out, paint }: Terminal,
): void {
  const { recorded, witnessed, explored, kept, removed } = result;
  for (const [page, blocks] of groupBy(recorded, ({ locale, page }) => `${locale}/${page}`)) {
    out(`${page}: ${blocks.map(({ block }) => block).join(', ')}\n`);
  }
  for (const name of removed) out(paint('removed', `- ${name}\n`));
  for (const { diff } of updated) out(paintDiff(diff, paint));
  out(reportProblems(problems, wording, paint));
  const failed = problems.filter(({ rule }) => rule === RUN_FAILED.id).length;
  const counts = [
    say({ key: 'record.ran', values: { count: recorded.length } }),
    ...(witnessed.length > 0 ? [say({ key: 'record.witnessed', values: { count: witnessed.length } })] : []),
    ...(explored.length > 0 ? [say({ key: 'record.explored', values: { count: explored.length } })] : []),
    say({ key: 'record.kept', values: { count: kept } }),
    ...(removed.length > 0 ? [say({ key: 'record.removed', values: { count: removed.length } })] : []),
    ...(updated.length > 0 ? [say({ key: 'record.updated', values: { count: updated.length } })] : []),
    ...(failed > 0 ? [say({ key: 'record.failed', values: { count: failed } })] : []),
  ];
  out(`${counts.join(', ')}\n`);
}

function paintDiff(diff: string, paint: Terminal['paint']): string {
  return diff
    .split('\n')
    .map((line) => {
      if (/^(?:---|\+\+\+|===)/.test(line)) return paint('place', line);
      if (line.startsWith('+')) return paint('added', line);
      return line.startsWith('-') ? paint('removed', line) : line;
    })
    .join('\n');
}

function exitCode(problems: readonly Problem[], interrupted: boolean, { say, warn }: Terminal): ExitCode {
  if (interrupted) {
    warn(`${say('record.interrupted')}\n`);
    return 130;
  }
  return hasErrors(problems) ? 1 : 0;
}
