import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Extension } from '../extension/extension.ts';
import { type ExtensionModule, extensionFailed, loadExtension } from '../extension/load-extension.node.ts';
import { readTextIfThere } from '../file/read-text.node.ts';
import { OTHER_KINDS } from '../problem/kinds.ts';
import { UsageError } from '../project/project.ts';
import { RULES } from './rules.ts';

/** An extension with what it has read of the project. */
export interface OpenExtension {
  readonly extension: Extension;
  /** What its `load` gave. */
  readonly data: unknown;
  /** A digest of its code and of all that it has read: with the pages, their recordings and their paths, all that its rules look at. */
  readonly key: string;
}

/**
 * Loads the extensions of a project and lets them read their files.
 * @throws UsageError where one of them cannot be used
 */
export async function openExtensions({
  root,
  extensions,
}: {
  readonly root: string;
  readonly extensions: readonly string[];
}): Promise<readonly OpenExtension[]> {
  const modules = await Promise.all(extensions.map(loadExtension));
  refuseTakenIds(modules);
  return modules.map((module) => open(module, root));
}

function open({ file, extension, digest }: ExtensionModule, root: string): OpenExtension {
  const hash = createHash('sha256').update(digest);
  try {
    const data = extension.load?.((name) => {
      const text = readTextIfThere(join(root, name));
      hash.update(JSON.stringify([name, text]));
      return text;
    });
    return { extension, data, key: hash.digest('hex') };
  } catch (error) {
    throw extensionFailed(file, error);
  }
}

/** An id stands for one thing in every report. */
function refuseTakenIds(modules: readonly ExtensionModule[]): void {
  const taken = new Set([...RULES, ...OTHER_KINDS].map(({ id }) => id));
  for (const { file, extension } of modules) {
    for (const { id } of extension.rules) {
      if (taken.has(id)) throw new UsageError({ key: 'usage.extension.taken', values: { file, rule: id } });
      taken.add(id);
    }
  }
}
