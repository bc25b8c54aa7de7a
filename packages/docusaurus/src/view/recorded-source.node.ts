import { statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { PageName, Project } from 'docrun';
import {
  CONFIG_FILE,
  createCommandLine,
  createSay,
  openProject,
  pageNameOf,
  readConfig,
  showExploration,
  wordsOfProject,
} from 'docrun';
import { drawDiagram, drawSequence, ownLanguageOf, type Words, whoWaits } from 'docrun/diagram';
import type { Block, Locale } from 'docrun/page';
import { filenameOf } from 'docrun/page';
import type { RecordedExploration, RecordedRun, Witness } from 'docrun/recording';
import { viewBlocks } from 'docrun/recording';
import type { BlockSource } from './block-source.ts';
import type { DiagramView, ShownRun } from './block-view.ts';
import { createFresh } from './fresh.node.ts';
import { describeInterpreter } from './interpreter.ts';

import { viewPythons } from './pythons.ts';

/** What a page showed when it was last asked for, and what of. */
interface Shown {
  readonly key: string;
  readonly project: Project;
  readonly views: Promise<ReadonlyMap<string, ShownRun>>;
}

/**
 * Shows what the recordings of the project at `root` keep.
 * Rejects a page whose recording is broken.
 */
export function createRecordedSource(root: string): BlockSource {
  // Not at once: a configuration can be read where there is no page yet.
  const open = createFresh(root, [CONFIG_FILE, readConfig(root).config.requirements], () => openProject(root));

  async function show(
    project: Project,
    page: PageName,
    blocks: readonly Block[],
  ): Promise<ReadonlyMap<string, ShownRun>> {
    const state = project.recordings.read(page);
    if (state.kind === 'broken') {
      const command = createCommandLine(project.config.command)('check');
      throw new Error(`${state.file} is broken; "${command}" says how.`);
    }
    const recorded = state.kind === 'whole' ? state.recording.blocks : {};
    const explorations = explorationsOf(project, page);
    const views = new Map<string, ShownRun>();
    for (const { block, runs, witnesses } of viewBlocks(blocks, state, project)) {
      // While a page is being written the run of a moment ago is shown; the check says that it is out of date.
      const run = runs[0] ?? recorded[block.id]?.runs[0];
      if (run) {
        const exploration = block.options.recipe ? explorations.get(block.id) : undefined;
        const explored =
          exploration && showExploration(exploration, block, createSay(ownLanguageOf(page.locale) ?? 'en'));
        views.set(block.id, { ...view(block, run, witnesses, project, page.locale), ...(explored && { explored }) });
      }
    }
    return views;
  }

  // A page compiles twice, for the browser and for the server: what it shows is made once, unless something has changed.
  const shown = new Map<string, Shown>();
  return async (file, blocks) => {
    const project = open();
    const page = pageNameOf(project.sets, relative(root, file).split(sep).join('/'));
    if (page === null) return null;
    const files = [page.locale, project.locales[0]].map((locale) => project.recordings.fileOf({ ...page, locale }));
    const states = files.map((name) => statSync(join(root, name), { throwIfNoEntry: false }));
    const key = JSON.stringify([states.map((one) => [one?.mtimeMs, one?.size]), blocks]);
    const known = shown.get(file);
    if (known?.key === key && known.project === project) return known.views;
    const views = show(project, page, blocks);
    shown.set(file, { key, project, views });
    return views;
  };
}

/** The explorations of a page's recipes, which are made in the first language: the others are the same programs. */
function explorationsOf(project: Project, { path }: PageName): ReadonlyMap<string, RecordedExploration> {
  const state = project.recordings.read({ path, locale: project.locales[0] });
  const blocks = state.kind === 'whole' ? Object.entries(state.recording.blocks) : [];
  return new Map(blocks.flatMap(([id, { exploration }]) => (exploration ? [[id, exploration] as const] : [])));
}

function view(
  block: Block,
  run: RecordedRun,
  witnesses: readonly Witness[],
  project: Project,
  locale: Locale,
): ShownRun {
  const recorded = { ...describeInterpreter(run.interpreter), elapsed: run.elapsed };
  const tested = viewPythons(run, witnesses);
  const words = wordsOfProject(project, locale);
  const hang = whoWaits(run.events, words);
  const diagram = block.options.diagram ? draw(block, run, words, locale) : null;
  return { recorded, ...(tested && { tested }), ...(hang && { hang }), ...(diagram && { diagram }) };
}

function draw(block: Block, { events }: RecordedRun, words: Words, locale: Locale): DiagramView {
  const { lanes } = block.options;
  const diagram = drawDiagram({ events, name: filenameOf(block), words, lanes });
  const { picture, mermaid, caption, steps, title, description } = diagram;
  return {
    svg: drawSequence(picture, { id: `diagram-${block.id}`, title, description, lang: locale }),
    caption,
    steps,
    mermaid,
  };
}
