import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The packages, as their folders are called, with their names. */
const PACKAGES = { docrun: 'docrun', docusaurus: '@docrun/docusaurus', search: '@docrun/search' } as const;
type Folder = keyof typeof PACKAGES;

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Where `npm pack` put the packages: tarballs by name of package. */
export function packed(): Readonly<Record<string, string>> {
  const folder = process.env.DOCRUN_PACKED;
  if (folder === undefined) throw new Error('The packages are packed by the set-up of the project "packages".');
  return JSON.parse(readFileSync(join(folder, 'packed.json'), 'utf8')) as Record<string, string>;
}

/** Packs all packages, as they were built, into a folder. */
export function packAll(into: string): void {
  const tarballs = Object.entries(PACKAGES).map(([folder, name]) => {
    const printed = execFileSync(
      'npm',
      ['pack', '--json', '--pack-destination', into, join(ROOT, 'packages', folder)],
      {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    );
    return [name, join(into, fileOf(JSON.parse(printed), folder as Folder))];
  });
  writeFileSync(join(into, 'packed.json'), JSON.stringify(Object.fromEntries(tarballs)));
}

/** npm has said it as a list, and says it as an object by name. */
function fileOf(said: unknown, folder: Folder): string {
  const [one] = Object.values(said as object) as { filename?: unknown }[];
  if (typeof one?.filename !== 'string') throw new Error(`npm does not say what it packed of ${folder}.`);
  return one.filename;
}

/** What `npm install` is told in every test. */
export const INSTALL = ['install', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'] as const;

/**
 * A copy of an example in a new folder, with the packed packages in the place of those of the registry, installed.
 * @param more packages of ours that the example does without
 */
export function installExample(name: string, more: readonly string[] = []): string {
  const folder = mkdtempSync(join(tmpdir(), `docrun-${name}-`));
  const from = join(ROOT, 'examples', name);
  cpSync(from, folder, {
    recursive: true,
    filter: (path) => !/\/(?:node_modules|build|\.docusaurus|\.cache)$/.test(path),
  });
  const tarballs = packed();
  const file = join(folder, 'package.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Record<string, string> | undefined>;
  for (const field of ['dependencies', 'devDependencies']) {
    for (const one of Object.keys(manifest[field] ?? {}))
      if (tarballs[one]) manifest[field] = { ...manifest[field], [one]: `file:${tarballs[one]}` };
  }
  for (const one of more) manifest.dependencies = { ...manifest.dependencies, [one]: `file:${tarballs[one]}` };
  writeFileSync(file, JSON.stringify(manifest, null, 2));
  execFileSync('npm', [...INSTALL], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  return folder;
}

export function remove(folder: string | undefined): void {
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
}
