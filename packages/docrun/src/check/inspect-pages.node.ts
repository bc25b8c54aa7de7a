import { join } from 'node:path';
import { openNoCache, openResultCache, type ResultCache } from '../cache/result-cache.node.ts';
import { createFileReader } from '../file/read-bytes.node.ts';
import type { PageInput, Settings } from '../project/page-input.ts';
import { demandsOf } from '../view/demands.ts';
import type { Inspection } from './check.ts';
import type { OpenExtension } from './open-extensions.node.ts';
import { digestInputs, digestSettings, type PageUnit, readInputs } from './page-inputs.node.ts';

/** The pages of a check, for all threads that have a part in it: plain data. */
export interface PagesToInspect {
  readonly root: string;
  readonly settings: Settings;
  readonly units: readonly PageUnit[];
  /** The modules of the rules that the project brings along, absolute; each thread loads them by itself. */
  readonly extensions: readonly string[];
  /** A digest of the tool; null: no results are kept. */
  readonly tool: string | null;
  /** How many units threads have taken so far, in memory that they share. */
  readonly taken: Int32Array<SharedArrayBuffer>;
}

/** What was found in one unit, with its place among the units. */
export type UnitResult = readonly [index: number, inspection: Inspection];

/** The results that are kept of the pages of a project. */
export function openInspections({ root, settings, tool }: PagesToInspect): ResultCache<Inspection> {
  return tool === null ? openNoCache() : openResultCache(join(root, settings.config.cache, 'checks'));
}

/**
 * Inspects units until none is left that no thread has taken. Of each, everything is let go before the next one is read.
 * @param onInspected told after each unit that was not found in the cache, with the bytes that it consists of
 */
export async function inspectPages(
  pages: PagesToInspect,
  extensions: readonly OpenExtension[],
  onInspected: (bytes: number) => void = () => undefined,
): Promise<UnitResult[]> {
  const { root, settings, units, tool, taken } = pages;
  const cache = openInspections(pages);
  const ofSettings = digestSettings(tool ?? '', settings);
  const reader = createFileReader();
  const results: UnitResult[] = [];
  for (;;) {
    const index = Atomics.add(taken, 0, 1);
    const unit = units[index];
    if (unit === undefined) return results;
    reader.letGo();
    const inputs = readInputs(root, unit, settings, reader);
    const key = digestInputs(ofSettings, unit, inputs);
    let inspection = cache.find(unit.path, key);
    if (inspection === undefined) {
      inspection = await inspectUnit(inputs, settings, extensions);
      cache.keep(unit.path, key, inspection);
      onInspected(inputs.reduce((sum, input) => sum + sizeOf(input), 0));
    }
    results.push([index, inspection]);
  }
}

/** The rules, and what parses pages and recordings, are loaded when the first page is not known yet. */
async function inspectUnit(
  inputs: readonly PageInput[],
  settings: Settings,
  extensions: readonly OpenExtension[],
): Promise<Inspection> {
  const { inspectView } = await import('./check.ts');
  const { viewInputs } = await import('../project/pages.node.ts');
  const { config, locales, sets } = settings;
  const view = {
    locales,
    sets,
    pages: await viewInputs(inputs, settings),
    leftOver: [],
    diagrams: config.diagrams,
    demands: demandsOf(config),
    chapters: { areWanted: config.cards, folders: [] },
    everyPath: null,
  };
  // A copy: a few letters that were cut out of a page keep the whole text of it alive.
  return structuredClone(inspectView(view, extensions));
}

function sizeOf({ page, recording }: PageInput): number {
  return [page, recording].reduce((sum, bytes) => sum + (Buffer.isBuffer(bytes) ? bytes.length : 0), 0);
}
