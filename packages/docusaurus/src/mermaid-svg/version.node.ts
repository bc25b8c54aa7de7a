import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fontPath, subsets } from './font-metrics.node.ts';

const versionOf = (packageFile: string): unknown => JSON.parse(readFileSync(packageFile, 'utf8')).version;

/**
 * Changes whenever a diagram might come out otherwise: the sources of this folder, the fonts, the versions of Mermaid and
 * of the library that reads the fonts.
 *
 * @returns A sha256 in hexadecimal.
 */
export const rendererVersion = (): string => {
  const { resolve } = createRequire(import.meta.url);
  const folder = dirname(fileURLToPath(import.meta.url));
  const hash = createHash('sha256');
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .sort()) {
    hash.update(name).update(readFileSync(join(folder, name)));
  }
  for (const subset of subsets) {
    for (const weight of [400, 600] as const) hash.update(readFileSync(fontPath(subset, weight)));
  }
  const versions = [resolve('mermaid/package.json'), join(dirname(resolve('fontkit')), '../package.json')].map(
    versionOf,
  );
  return hash.update(JSON.stringify(versions)).digest('hex');
};
