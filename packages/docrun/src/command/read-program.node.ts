import { isUtf8 } from 'node:buffer';
import { existsSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { isNative } from '../block/is-native.ts';
import type { Language } from '../block/types.ts';
import { findRoot } from '../config/config.node.ts';
import { choosePages, loadView } from '../project/pages.node.ts';
import { openProject } from '../project/project.node.ts';
import { UsageError } from '../project/project.ts';
import { toProgram } from '../record/to-program.ts';
import type { Program } from '../run/types.ts';

/** A program that somebody named, and how it is named. */
export interface NamedProgram {
  readonly name: string;
  readonly program: Program;
  /** Whether it can run on a real interpreter only. */
  readonly isNative: boolean;
}

/**
 * Reads what `FILE` or `PAGE#ID` names: a Python file, or the block of a page; where the page is named without a file, in
 * the project's default locale.
 * @param folder what relative paths are relative to
 * @throws UsageError where there is no such file, page or block
 */
export async function readProgram(name: string, folder: string): Promise<NamedProgram> {
  const [, page, id] = /^(.+)#([^#]+)$/.exec(name) ?? [];
  if (page === undefined || id === undefined || existsSync(resolve(folder, name))) {
    if (/\.mdx?$/i.test(name)) throw new UsageError({ key: 'usage.page-without-id', values: { file: name } });
    const program = {
      code: readCode(resolve(folder, name), name),
      setup: [],
      filename: basename(name),
      language: languageOf(name),
    };
    return { name, program, isNative: false };
  }
  const project = openProject(findRoot(folder));
  const chosen = choosePages(project, [page], folder);
  const { pages } = await loadView(project, chosen);
  const named = pages.filter((view) => resolve(project.root, view.page.file) === resolve(folder, page));
  const [first] = named.length > 0 ? named : pages;
  const view = first?.blocks.find(({ block }) => block.id === id && block.options.norun === undefined);
  if (first === undefined || view === undefined || view.block.language !== 'python') {
    const known = first?.blocks.filter(({ block }) => block.language === 'python').map(({ block }) => block.id) ?? [];
    throw new UsageError({ key: 'usage.no-block', values: { page, id, known: known.join(', ') || '–' } });
  }
  return { name, program: toProgram(view), isNative: isNative(view.block) };
}

function languageOf(file: string): Language {
  return file.endsWith('.c') ? 'c' : 'python';
}

function readCode(path: string, file: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError({ key: 'usage.unreadable-file', values: { file, reason } });
  }
  if (!isUtf8(bytes)) throw new UsageError({ key: 'usage.unreadable-file', values: { file, reason: 'UTF-8' } });
  return bytes.toString('utf8');
}
