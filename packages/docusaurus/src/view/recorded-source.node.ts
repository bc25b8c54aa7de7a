import { statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Block, Locale } from '../../../docrun/src/block/types.ts';
import { drawDiagram } from '../../../docrun/src/diagram/index.ts';
import { createCommandLine } from '../../../docrun/src/message/command-line.ts';
import { openProject } from '../../../docrun/src/project/project.node.ts';
import type { Project } from '../../../docrun/src/project/project.ts';
import { filenameOf } from '../../../docrun/src/recording/key.ts';
import { recordingFile } from '../../../docrun/src/recording/read-recording.ts';
import type { RecordedRun, Witness } from '../../../docrun/src/recording/schema.ts';
import { viewBlocks } from '../../../docrun/src/view/page-view.ts';
import type { Renderer } from '../mermaid-svg/index.node.ts';
import type { BlockSource, DiagramView, ShownRun } from './block-source.ts';
import { describeInterpreter } from './interpreter.ts';
import { toPageName } from './page-place.ts';
import { viewPythons } from './pythons.ts';

/**
 * Shows what the recordings of the project at `root` keep; diagrams are drawn by `renderer`.
 * Its pages are rejected where they are none, or their recording is broken.
 */
export function createRecordedSource(root: string, renderer: Renderer): BlockSource {
  let project: Project | undefined;
  // Not at once: a configuration can be read where there is no page yet.
  const openOnce = (): Project => {
    project ??= openProject(root);
    return project;
  };

  async function draw(block: Block, run: RecordedRun, locale: Locale): Promise<DiagramView> {
    const name = filenameOf(block);
    const { lanes } = block.options;
    const { mermaid, caption, steps, title, description } = drawDiagram({ events: run.events, name, locale, lanes });
    return { svg: await renderer.render(mermaid, { locale, title, description }), caption, steps, mermaid };
  }

  async function view(
    block: Block,
    run: RecordedRun,
    witnesses: readonly Witness[],
    locale: Locale,
  ): Promise<ShownRun> {
    const recorded = { ...describeInterpreter(run.interpreter), elapsed: run.elapsed };
    const tested = viewPythons(run, witnesses);
    const diagram = block.options.diagram ? await draw(block, run, locale) : null;
    return { recorded, ...(tested && { tested }), ...(diagram && { diagram }) };
  }

  async function show(file: string, blocks: readonly Block[]): Promise<ReadonlyMap<string, ShownRun>> {
    const name = relative(root, file).split(sep).join('/');
    const page = toPageName(name);
    if (!page) {
      throw new Error(`${name} is not a page.`);
    }
    const state = openOnce().recordings.read(page);
    if (state.kind === 'broken') {
      const command = createCommandLine(openOnce().command)('check');
      throw new Error(`${state.file} is broken; "${command}" says how.`);
    }
    const recorded = state.kind === 'whole' ? state.recording.blocks : {};
    const views = new Map<string, ShownRun>();
    for (const { block, runs, witnesses } of viewBlocks(blocks, state, openOnce())) {
      // While a page is being written the run of a moment ago is shown; the check says that it is out of date.
      const run = runs[0] ?? recorded[block.id]?.runs[0];
      if (run) {
        views.set(block.id, await view(block, run, witnesses, page.locale));
      }
    }
    return views;
  }

  // A page compiles twice, for the browser and for the server: what it shows is made once, unless something has changed.
  const shown = new Map<string, { readonly key: string; readonly views: Promise<ReadonlyMap<string, ShownRun>> }>();
  return (file, blocks) => {
    const page = toPageName(relative(root, file).split(sep).join('/'));
    const recording = page && statSync(join(root, recordingFile(page.locale, page.path)), { throwIfNoEntry: false });
    const key = JSON.stringify([recording?.mtimeMs, recording?.size, blocks]);
    const known = shown.get(file);
    if (known?.key === key) return known.views;
    const views = show(file, blocks);
    shown.set(file, { key, views });
    return views;
  };
}
