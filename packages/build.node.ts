/**
 * Builds the packages: TypeScript to JavaScript with types (only what has changed), and what lies beside it.
 *
 * Node 20 imports no JSON without a warning, so each catalogue also becomes a module: `say.js` imports `en.json.js`.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGES = fileURLToPath(new URL('.', import.meta.url));
const NAMES = ['docrun', 'docusaurus', 'search'] as const;

const { status } = spawnSync('tsc', ['-b', ...NAMES.map((name) => join(PACKAGES, name))], { stdio: 'inherit' });
if (status !== 0) process.exit(1);

for (const name of NAMES) {
  const from = join(PACKAGES, name, 'src');
  const to = join(PACKAGES, name, 'dist');
  for (const file of globSync('**/*.{css,json}', { cwd: from })) {
    const target = join(to, file);
    mkdirSync(dirname(target), { recursive: true });
    cpSync(join(from, file), target);
    if (file.endsWith('.json'))
      writeIfNew(`${target}.js`, `export default ${readFileSync(join(from, file), 'utf8')};\n`);
  }
  for (const file of globSync('**/*.{css,js,json,d.ts}', { cwd: to })) {
    const target = join(to, file);
    if (!hasSource(join(from, file))) {
      // What a module that is gone was compiled to is not to be packed.
      rmSync(target);
      continue;
    }
    if (!file.endsWith('.js')) continue;
    const text = readFileSync(target, 'utf8');
    writeIfNew(target, toJavaScript(text));
    if (text.startsWith('#!')) chmodSync(target, 0o755);
  }
}

/** The pictures of a site are styled as docrun draws them. */
cpSync(join(PACKAGES, 'docrun/src/draw/pictures.css'), join(PACKAGES, 'docusaurus/dist/styles/pictures.css'));

/** `schema.json` is what editors know of `docrun.config.json`. */
const { configJsonSchema } = (await import('./docrun/dist/config/json-schema.js')) as {
  configJsonSchema: () => object;
};
writeIfNew(join(PACKAGES, 'docrun/schema.json'), `${JSON.stringify(configJsonSchema(), null, 2)}\n`);

/** What the compiler leaves as it is: the names of files in imports of JSON, and in addresses of workers and loaders. */
function toJavaScript(text: string): string {
  return text
    .replaceAll(/from (['"])([^'"]+\.json)\1 with \{ type: ['"]json['"] \}/g, 'from $1$2.js$1')
    .replaceAll(/new URL\((['"])([^'"]+)\.tsx?\1, import\.meta\.url\)/g, 'new URL($1$2.js$1, import.meta.url)');
}

function hasSource(file: string): boolean {
  const stem = file.replace(/\.(?:js|d\.ts)$/, '');
  return [stem, `${stem}.ts`, `${stem}.tsx`, `${stem}.d.ts`].some((source) => existsSync(source));
}

/** A file that stays as it was keeps its time: what is built from it is not built again. */
function writeIfNew(file: string, text: string): void {
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
}
