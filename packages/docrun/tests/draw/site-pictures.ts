import { fileURLToPath } from 'node:url';
import type { Locale } from '../../src/block/types.ts';
import { type Diagram, drawDiagram } from '../../src/diagram/index.ts';
import { loadView } from '../../src/project/pages.node.ts';
import { openProject } from '../../src/project/project.node.ts';
import { wordsOfProject } from '../../src/project/words.node.ts';
import { filenameOf } from '../../src/recording/key.ts';

export interface SitePicture extends Diagram {
  readonly locale: Locale;
  /** Such as `en/tasks/wait-for#deadline`. */
  readonly place: string;
}

/** Every diagram of the site's own pages, from their recordings. */
export async function loadSitePictures(): Promise<readonly SitePicture[]> {
  const project = openProject(fileURLToPath(new URL('../../../../', import.meta.url)));
  const { pages } = await loadView(project, null);
  return pages.flatMap(({ page, blocks }) =>
    blocks.flatMap(({ block, runs: [run] }) => {
      if (!block.options.diagram || !run) return [];
      const { locale } = page;
      const { lanes } = block.options;
      const diagram = drawDiagram({
        events: run.events,
        name: filenameOf(block),
        words: wordsOfProject(project, locale),
        lanes,
      });
      return [{ ...diagram, locale, place: `${locale}/${page.path}#${block.id}` }];
    }),
  );
}
