import { findGuide } from '../config/config.node.ts';
import { explore, USUAL_LIMIT } from '../explore/explore.ts';
import { createPool } from '../explore/pool.node.ts';
import { reportFinding, reportSchedules } from '../explore/report.ts';
import { createCommandLine } from '../message/command-line.ts';
import { UsageError } from '../project/project.ts';
import { type Arguments, type Command, textFlag } from './command.ts';
import { readProgram } from './read-program.node.ts';

/** The seed that chooses where none is given. */
const USUAL_SEED = 1;

/** `docrun explore FILE|PAGE#ID`: runs a program under many schedules, and tells what goes wrong in any. */
export const command: Command = {
  help: 'help.explore',
  isInterruptible: true,
  options: {
    json: { type: 'boolean' },
    limit: { type: 'string' },
    seed: { type: 'string' },
    fail: { type: 'string' },
    vary: { type: 'string' },
  },
  async run(given, { say, folder, out, warn, interrupted, progress }) {
    const [named, ...more] = given.names;
    if (named === undefined || more.length > 0) throw new UsageError({ key: 'usage.one-file' });
    const limit = toNumber(given, 'limit') ?? USUAL_LIMIT;
    const seed = toNumber(given, 'seed') ?? USUAL_SEED;
    const failures = listFlag(given, 'fail');
    const values = valuesFlag(given);
    const { name, program, isNative } = await readProgram(named, folder);
    if (isNative) {
      warn(`docrun: ${say({ key: 'explore.needs-native', values: { name } })}\n`);
      return 1;
    }
    progress(say('record.starting'));
    const pool = await createPool();
    try {
      const result = await explore({
        limit,
        seed,
        ...(failures && { failures }),
        values,
        check: null,
        run: (request) => pool.run({ ...program, explore: request }),
        atOnce: pool.size,
        onRun: ({ done, total }) => progress(say({ key: 'explore.progress', values: { done, total, name } })),
        signal: interrupted,
      });
      progress(null);
      if (result.kind === 'interrupted') {
        warn(`${say('explore.interrupted')}\n`);
        return 130;
      }
      if (result.kind === 'impossible') {
        const key = result.verdict === 'needs-native' ? 'explore.needs-native' : 'explore.impossible';
        warn(`docrun: ${say({ key, values: { name, verdict: result.verdict } })}\n`);
        return 1;
      }
      const { schedules, possible, findings } = result;
      if (given.flags.json) {
        const report = { program: name, interpreter: pool.interpreter, limit, seed, possible, schedules, findings };
        out(`${JSON.stringify({ ...report, interrupted: result.interrupted }, null, 2)}\n`);
      } else {
        const count = Object.values(schedules).reduce((sum, one) => sum + one, 0);
        const commandLine = createCommandLine(findGuide(folder).command);
        const draw = (change: string) => commandLine('diagram', name, '--change', change);
        out(`${say({ key: 'explore.tried', values: { name, count } })}\n${reportSchedules(schedules, say)}`);
        if (possible > limit - 1) out(`${say({ key: 'explore.limited', values: { possible, limit } })}\n`);
        for (const finding of findings) out(`\n${reportFinding(finding, say, draw)}`);
        if (findings.length === 0) out(`${say('explore.nothing')}\n`);
      }
      if (result.interrupted) {
        warn(`${say('explore.interrupted')}\n`);
        return 130;
      }
      return findings.length > 0 ? 1 : 0;
    } finally {
      await pool.close();
    }
  },
};

/** A whole number from 1. */
function toNumber(given: Arguments, name: string): number | null {
  const value = textFlag(given, name);
  if (value === undefined) return null;
  if (/^[1-9]\d{0,8}$/.test(value)) return Number(value);
  throw new UsageError({ key: 'usage.choice', values: { name: `--${name}`, value, choices: '1, 2, 3 …' } });
}

function listFlag(given: Arguments, name: string): readonly string[] | null {
  const value = textFlag(given, name);
  if (value === undefined) return null;
  const names = value.split(',').map((item) => item.trim());
  if (names.every((item) => /^[A-Za-z_]\w*$/.test(item))) return names;
  throw new UsageError({ key: 'usage.choice', values: { name: `--${name}`, value, choices: 'OSError,ValueError …' } });
}

/** What `--vary "JOBS=0,1,3;SIZE=1"` says. */
function valuesFlag(given: Arguments): ReadonlyMap<string, readonly string[]> {
  const value = textFlag(given, 'vary');
  const values = new Map<string, readonly string[]>();
  for (const part of value?.split(';') ?? []) {
    const [, name, list] = /^\s*([A-Za-z_]\w*)=(.*\S)\s*$/.exec(part) ?? [];
    if (name === undefined || list === undefined)
      throw new UsageError({
        key: 'usage.choice',
        values: { name: '--vary', value: value ?? '', choices: 'JOBS=0,1,3;SIZE=1 …' },
      });
    values.set(
      name,
      list.split(',').map((item) => item.trim()),
    );
  }
  return values;
}
