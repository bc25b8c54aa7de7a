import { join } from 'node:path';
import { findRoot, readConfig } from '../config/config.node.ts';
import { CONFIG_FILE } from '../config/schema.ts';
import { introspectEmbedded, introspectNatively } from '../facts/facts.node.ts';
import { EMBEDDED_PLATFORM } from '../facts/merge.ts';
import { parseFacts } from '../facts/parse.ts';
import { type FactsPlan, planFacts } from '../facts/plan.ts';
import type { FactsSource, VersionFacts } from '../facts/schema.ts';
import { stringifyFacts } from '../facts/stringify.ts';
import { placeInJson } from '../file/json-place.ts';
import { readTextIfThere } from '../file/read-text.node.ts';
import { writeAtomic } from '../file/write-atomic.node.ts';
import type { CommandWords } from '../message/command-line.ts';
import type { Say } from '../message/say.ts';
import { UsageError } from '../message/usage-error.ts';
import { FACTS } from '../problem/kinds.ts';
import { type Finding, hasErrors, stamp } from '../problem/problem.ts';
import { reportProblems } from '../problem/report-problems.ts';
import { toProblems } from '../problem/to-problems.ts';
import { createWording } from '../problem/wording.ts';
import { findPythons } from '../run/find-pythons.node.ts';
import { type Command, type Terminal, textFlag } from './command.ts';
import { startEmbedded } from './interpreter.ts';

const FIX: CommandWords = ['facts'];

/** `docrun facts`: records what the interpreters say of asyncio's public API, or checks that they still say so. */
export const command: Command = {
  help: 'help.facts',
  isInterruptible: false,
  options: {
    check: { type: 'boolean' },
    interpreter: { type: 'string' },
    json: { type: 'boolean' },
    root: { type: 'string' },
  },
  async run(given, terminal) {
    const { say, folder, out, paint } = terminal;
    if (given.names.length > 0) throw new UsageError({ key: 'usage.no-arguments', values: { verb: 'facts' } });
    const root = textFlag(given, 'root') ?? findRoot(folder);
    const { config } = readConfig(root);
    if (!config.facts) throw new UsageError({ key: 'usage.no-facts', values: { config: CONFIG_FILE } });
    const { file, module } = config.facts;
    const wording = createWording(say, config);
    const before = readTextIfThere(join(root, file));
    const parsed = before === null ? null : parseFacts(before);
    if (parsed && !parsed.ok) {
      // Not written over: what it holds of versions that are not on this machine could not be had again.
      const problems = toProblems([stamp(FACTS, { file, ...parsed.at, ...parsed.message })], wording);
      out(given.flags.json ? toJson({ file, problems }) : reportProblems(problems, wording, paint));
      return 1;
    }
    const asked = await askInterpreters(module, textFlag(given, 'interpreter') ?? 'all', terminal);
    const plan = planFacts(parsed?.facts ?? null, asked, given.flags.check ? 'recorded' : 'now');
    const text = stringifyFacts(plan.facts);
    if (text !== before && !given.flags.check) await writeAtomic(join(root, file), text);
    const stated = given.flags.check ? (before ?? '') : text;
    const findings = toFindings(plan, { file, text: stated }, say);
    // A newer release than the recorded one is no fault by itself; a file that was edited by hand is.
    if (given.flags.check && parsed && stringifyFacts(parsed.facts) !== before)
      findings.push({ file, line: 1, column: 1, key: 'facts.bytes', fix: FIX });
    const problems = toProblems(
      findings.map((finding) => stamp(FACTS, finding)),
      wording,
    );
    const changed = text !== before;
    if (given.flags.json) {
      const { taken, compared, kept, facts } = plan;
      const names = Object.keys(facts.names).length;
      out(toJson({ file, taken, compared, kept, names, changed, problems }));
    } else {
      out(reportProblems(problems, wording, paint));
      out(reportPlan(plan, { file, changed: changed && !given.flags.check, say }));
    }
    return hasErrors(problems) ? 1 : 0;
  },
};

function toJson(result: object): string {
  return `${JSON.stringify(result, null, 2)}\n`;
}

/** Asks one interpreter after another: a fifth of a second each, and three for the embedded one. */
async function askInterpreters(
  module: string,
  wanted: string,
  { say, environment, progress }: Terminal,
): Promise<VersionFacts[]> {
  // On Windows asyncio has other names, and pages speak of those of Unix.
  const pythons = wanted === 'embedded' || process.platform === 'win32' ? [] : await findPythons(environment);
  const chosen = wanted === 'all' ? pythons : pythons.filter(({ minor }) => minor === wanted);
  if (wanted !== 'all' && wanted !== 'embedded' && chosen.length === 0) {
    const choices = ['all', 'embedded', ...pythons.map(({ minor }) => minor)].join(', ');
    throw new UsageError({ key: 'usage.choice', values: { name: '--interpreter', value: wanted, choices } });
  }
  const asked: VersionFacts[] = [];
  progress(say('record.starting'));
  for (const { path } of chosen) asked.push(await introspectNatively(path, { module }));
  if (wanted === 'all' || wanted === 'embedded') {
    const runner = await startEmbedded();
    asked.push(await introspectEmbedded(runner, { module }).finally(() => runner.close()));
  }
  progress(null);
  return asked;
}

function toFindings(
  { unrecorded, differences }: FactsPlan,
  { file, text }: { readonly file: string; readonly text: string },
  say: Say,
): Finding[] {
  const unknown = unrecorded.map((source) => ({
    file,
    line: 1,
    column: 1,
    key: 'facts.unrecorded' as const,
    values: { interpreter: nameOf(source) },
    fix: FIX,
  }));
  const different = differences.map(({ name, source, recorded, now }) => ({
    file,
    ...placeInJson(text, ['names', name]),
    key: 'facts.differs' as const,
    values: { name, interpreter: nameOf(source), now: now ?? say('facts.absent') },
    recorded: recorded ?? say('facts.absent'),
    fix: FIX,
  }));
  return [...unknown, ...different];
}

function reportPlan(
  { facts, taken, compared, kept }: FactsPlan,
  { file, changed, say }: { readonly file: string; readonly changed: boolean; readonly say: Say },
): string {
  const count = Object.keys(facts.names).length;
  const python = Object.values(facts.recordedOn)
    .map((source) => source.python)
    .join(', ');
  const lines = [
    say({ key: 'facts.asked', values: { interpreters: [...taken, ...compared].map(nameOf).join(', ') } }),
    ...(compared.length === 0
      ? []
      : [say({ key: 'facts.compared', values: { interpreters: compared.map(nameOf).join(', ') } })]),
    ...(kept.length === 0 ? [] : [say({ key: 'facts.kept', values: { versions: kept.join(', ') } })]),
    changed
      ? say({ key: 'facts.written', values: { count, python, file } })
      : say({ key: 'facts.same', values: { count, python } }),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function nameOf({ python, platform }: FactsSource): string {
  return `CPython ${python}${platform === EMBEDDED_PLATFORM ? ' (WebAssembly)' : ''}`;
}
