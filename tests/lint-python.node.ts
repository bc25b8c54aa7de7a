/**
 * `npm run lint:python`: ruff and pyright over docrun's own Python and the helpers beside it. Both are npm packages, so
 * that no Python is needed. Prints `file:line:column code message` for each fault, and ends with 1 where there is one.
 * `--write` formats the files first.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { untracedEmbeddedFiles, untracedFiles } from '../packages/docrun/src/recording/identity.node.ts';
import { HARNESS_FOLDER } from '../packages/docrun/src/run/python-folder.node.ts';
import { checkTypes, findSilenced, lint, openRuff } from './python-faults.node.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** Programs that tests run, many of them wrong on purpose, and what is not ours. */
const LEFT_OUT = [
  ...['fixtures', 'programs', 'native-programs', 'faults', 'native-faults', 'counterexamples', 'foreign'],
  ...['node_modules', 'build', '.*'],
];

const files = globSync('**/*.py', { cwd: ROOT, exclude: LEFT_OUT.map((name) => `**/${name}`) }).sort();
const ruff = openRuff();
if (process.argv.includes('--write'))
  for (const file of files) {
    const path = join(ROOT, file);
    const source = readFileSync(path, 'utf8');
    const formatted = ruff.format(source);
    if (formatted !== source) writeFileSync(path, formatted);
  }

// Untraced runs, and what asks of a module, begin at 3.10, untraced embedded ones at 3.11, the tracer at 3.12.
const harness = relative(ROOT, HARNESS_FOLDER);
const untraced = new Set(untracedFiles().map((name) => join(harness, name)));
const oldest = files.filter((file) => !file.startsWith(harness) || untraced.has(file));
const embedded = untracedEmbeddedFiles().map((name) => join(harness, name));
const faults = files.flatMap((file) => {
  const source = readFileSync(join(ROOT, file), 'utf8');
  return [...lint(ruff, file, source), ...findSilenced(file, source)];
});
const versions = [
  { version: '3.10', of: oldest },
  { version: '3.11', of: embedded },
  { version: '3.12', of: files },
  { version: '3.14', of: files },
];
faults.push(...(await Promise.all(versions.map(({ version, of }) => checkTypes(version, ROOT, of)))).flat());
for (const { file, line, column, code, message } of faults)
  process.stdout.write(`${file}:${line}:${column} ${code} ${message}\n`);
process.stdout.write(`Checked ${files.length} Python files: ${faults.length} faults.\n`);
process.exitCode = faults.length === 0 ? 0 : 1;
