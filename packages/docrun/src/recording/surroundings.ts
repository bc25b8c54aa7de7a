import { closest } from 'fastest-levenshtein';
import type { Block } from '../block/types.ts';
import { normalizeName } from '../interpreter/requirements.ts';
import type { ProgramFile } from '../run/types.ts';
import { filenameOf } from './key.ts';

/** What a block names in `files` and cannot have. */
export type FileFault =
  | {
      readonly kind: 'unknown';
      readonly id: string /** Null where the page has no file. */;
      readonly nearest: string | null;
    }
  /** A block that is there and is no file: `files` takes Python blocks whose title ends in `.py`. */
  | { readonly kind: 'no-file'; readonly id: string }
  /** A file of the same name is there already: the block's own, or that of another block. */
  | { readonly kind: 'same-name'; readonly id: string; readonly name: string };

/** What a block names in `packages` and cannot have. */
export interface PackageFault {
  readonly name: string;
  /** Null where the project pins no packages. */
  readonly nearest: string | null;
}

/** The files that a block names, and what is wrong with them. */
export function filesOf(
  block: Block,
  blocks: ReadonlyMap<string, Block>,
): { readonly files: readonly ProgramFile[]; readonly faults: readonly FileFault[] } {
  const files: ProgramFile[] = [];
  const faults: FileFault[] = [];
  const names = new Set([filenameOf(block)]);
  for (const id of block.options.files ?? []) {
    const other = blocks.get(id);
    if (!other) {
      const known = [...blocks.values()].filter(isFile).map((file) => file.id);
      faults.push({ kind: 'unknown', id, nearest: known.length === 0 ? null : closest(id, known) });
    } else if (!isFile(other)) faults.push({ kind: 'no-file', id });
    else if (names.has(filenameOf(other))) faults.push({ kind: 'same-name', id, name: filenameOf(other) });
    else {
      names.add(filenameOf(other));
      files.push({ name: filenameOf(other), code: other.runnable });
    }
  }
  return { files, faults };
}

/** The packages that a block names as `name==version`, sorted, and what is wrong with them. */
export function pinsOf(
  block: Block,
  packages: ReadonlyMap<string, string>,
): { readonly pins: readonly string[]; readonly faults: readonly PackageFault[] } {
  const pins = new Set<string>();
  const faults: PackageFault[] = [];
  for (const name of block.options.packages ?? []) {
    const version = packages.get(normalizeName(name));
    if (version !== undefined) pins.add(`${normalizeName(name)}==${version}`);
    else faults.push({ name, nearest: packages.size === 0 ? null : closest(name, [...packages.keys()]) });
  }
  return { pins: [...pins].sort(), faults };
}

function isFile(block: Block): boolean {
  return block.language === 'python' && filenameOf(block) === block.options.title;
}
