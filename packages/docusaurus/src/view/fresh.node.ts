import { statSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';

/**
 * Makes something out of files, and makes it anew only when one of them has changed, has come or has gone: a dev server
 * lives long, and a build asks for the same many times.
 * @param patterns of the files, relative to `root`
 */
export function createFresh<Made>(root: string, patterns: readonly string[], make: () => Made): () => Made {
  let known: { readonly stamp: string; readonly made: Made } | undefined;
  return () => {
    const stamp = stampOf(root, patterns);
    if (known?.stamp !== stamp) known = { stamp, made: make() };
    return known.made;
  };
}

function stampOf(root: string, patterns: readonly string[]): string {
  const files = globSync([...patterns], { cwd: root, expandDirectories: false }).sort();
  return files
    .map((file) => {
      const { mtimeMs, size } = statSync(join(root, file), { throwIfNoEntry: false }) ?? { mtimeMs: 0, size: 0 };
      return `${file}:${mtimeMs}:${size}`;
    })
    .join('\n');
}
