import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { text } from 'node:stream/consumers';
import { type Diagnostic, PositionEncoding, Workspace } from '@astral-sh/ruff-wasm-nodejs';
import { parse } from 'smol-toml';
import { z } from 'zod';
import { PYTHON_FOLDER } from '../packages/docrun/src/run/python-folder.node.ts';

const CONFIG = join(PYTHON_FOLDER, 'pyproject.toml');

export interface Fault {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Of the rule, as `F401` or `reportUnknownMemberType`; `format` and `reason` are our own. */
  readonly code: string;
  readonly message: string;
}

/** Ruff, set up as pyproject.toml says. */
export function openRuff(): Workspace {
  const form = z.object({ tool: z.object({ ruff: z.unknown() }) });
  return new Workspace(form.parse(parse(readFileSync(CONFIG, 'utf8'))).tool.ruff, PositionEncoding.Utf16);
}

/** What ruff finds in a file, and the first line that it would write otherwise. */
export function lint(ruff: Workspace, file: string, source: string): Fault[] {
  const diagnostics: readonly Diagnostic[] = ruff.check(source);
  const faults = diagnostics.map(({ code, message, start_location: at }) => ({
    file,
    line: at.row,
    column: at.column,
    code: code ?? 'syntax',
    message,
  }));
  // What cannot be parsed cannot be formatted either.
  if (faults.some(({ code }) => code === 'invalid-syntax' || code === 'syntax')) return faults;
  const formatted = ruff.format(source).split('\n');
  const differs = source.split('\n').findIndex((line, index) => line !== formatted[index]);
  if (differs === -1) return faults;
  const message = 'not formatted: npm run format:python';
  return [...faults, { file, line: differs + 1, column: 1, code: 'format', message }];
}

/** Comments that silence a rule without its name, or without a reason. */
export function findSilenced(file: string, source: string): Fault[] {
  const silences = /#\s*(?:noqa|ruff:|type:\s*ignore|pyright:)/;
  const wellFormed = /# (?:noqa: [A-Z]+\d+(?:, [A-Z]+\d+)*|pyright: ignore\[\w+(?:, \w+)*\]) -- \S/;
  const message = 'a rule is silenced by its name and with a reason: `# noqa: F821 -- why`';
  return source.split('\n').flatMap((line, index) => {
    const at = line.search(silences);
    return at === -1 || wellFormed.test(line)
      ? []
      : [{ file, line: index + 1, column: at + 1, code: 'reason', message }];
  });
}

const pyrightReport = z.object({
  generalDiagnostics: z.array(
    z.object({
      file: z.string(),
      rule: z.string().default('error'),
      message: z.string(),
      range: z.object({ start: z.object({ line: z.int(), character: z.int() }) }),
    }),
  ),
});

/**
 * What pyright finds in files, for a version of Python.
 * @param root what the files are relative to
 * @throws where pyright itself fails
 */
export async function checkTypes(version: string, root: string, files: readonly string[]): Promise<Fault[]> {
  const pyright = createRequire(import.meta.url).resolve('pyright');
  const words = [pyright, '--project', CONFIG, '--pythonversion', version, '--outputjson', ...files];
  // With an empty PATH it finds no Python, whose packages it would read.
  const child = spawn(process.execPath, words, { cwd: root, env: { PATH: '' }, stdio: ['ignore', 'pipe', 'inherit'] });
  const { generalDiagnostics } = pyrightReport.parse(JSON.parse(await text(child.stdout)));
  return generalDiagnostics.map(({ file, rule, message, range: { start } }) => ({
    file: relative(root, file),
    line: start.line + 1,
    column: start.character + 1,
    code: rule,
    message: `${message.replaceAll(/\s*\n\s*/g, '; ')} (Python ${version})`,
  }));
}
