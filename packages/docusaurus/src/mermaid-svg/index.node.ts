import { createHash } from 'node:crypto';
import { createFolderCache, noCache } from './cache.node.ts';
import { DiagramError } from './error.ts';
import { createRenderWorker } from './render-worker.node.ts';
import type { DiagramAbout, Renderer } from './types.ts';
import { rendererVersion } from './version.node.ts';

export { DiagramError, MermaidSyntaxError } from './error.ts';
export type { DiagramAbout, Locale, Renderer } from './types.ts';

export interface RendererOptions {
  /**
   * Folder for drawings that are kept from one build to the next. It may be deleted at any time.
   *
   * @default Nothing is kept.
   */
  readonly cacheFolder?: string;
}

/**
 * Draws Mermaid sequence diagrams as accessible SVG without colours of its own: `src/css/diagram.css` gives it those, in both
 * modes. Mermaid runs in a worker thread, which starts when the first diagram is not in the cache and does not keep the
 * process alive.
 */
export const createRenderer = ({ cacheFolder }: RendererOptions = {}): Renderer => {
  const cache = cacheFolder === undefined ? noCache : createFolderCache(cacheFolder);
  const worker = createRenderWorker();
  const version = rendererVersion();
  const underWay = new Map<string, Promise<string>>();
  let closings = 0;

  const draw = async (mermaid: string, about: DiagramAbout, key: string): Promise<string> => {
    const closingsBefore = closings;
    const kept = await cache.read(key);
    if (kept !== undefined) return kept;
    if (closings !== closingsBefore) throw new DiagramError('the renderer was closed');
    const svg = await worker.ask({ kind: 'render', mermaid, about, id: `seq-${key.slice(0, 10)}` });
    await cache.write(key, svg);
    return svg;
  };

  return {
    render(mermaid, { locale, title, description }) {
      const input = JSON.stringify([version, mermaid, locale, title, description]);
      const key = createHash('sha256').update(input).digest('hex');
      const known = underWay.get(key);
      if (known) return known;
      const svg = draw(mermaid, { locale, title, description }, key).finally(() => underWay.delete(key));
      underWay.set(key, svg);
      return svg;
    },
    close() {
      closings += 1;
      return worker.close();
    },
  };
};

/** Shared by all calls of `parseSequence`: Mermaid takes a third of a second to load. */
const parser = createRenderWorker();

/**
 * Checks a diagram with Mermaid's own parser, in a worker thread.
 *
 * @throws {MermaidSyntaxError} With the line, from 1, and the reason.
 */
export const parseSequence = async (mermaid: string): Promise<void> => {
  await parser.ask({ kind: 'parse', mermaid });
};
