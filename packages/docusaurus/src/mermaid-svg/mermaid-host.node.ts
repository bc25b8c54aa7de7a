import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Mermaid, MermaidConfig } from 'mermaid';
import { createFontMeter } from './font-metrics.node.ts';
import { mermaidConfig } from './mermaid-config.ts';
import { isSequenceModel, type SequenceModel } from './sequence-model.ts';
import { createGetBox } from './svg-box.ts';
import type { TextMeter } from './text-meter.ts';
import { TinyDocument, type TinyElement } from './tiny-dom.ts';

/** A diagram that Mermaid has parsed. */
export interface ParsedDiagram {
  readonly model: SequenceModel;
  /** Lets Mermaid draw; the SVG as it leaves Mermaid, before any cleaning. */
  draw(size: { readonly width: number; readonly height: number }): Promise<TinyElement>;
}

/** Mermaid in this thread. */
export interface MermaidHost {
  readonly meter: TextMeter;
  /** Throws whatever Mermaid's parser throws. */
  parse(shielded: string): Promise<ParsedDiagram>;
}

const isColour = (_property: string, value: string): boolean =>
  /^(?:rgba?|hsla?)\(.+\)$|^(?:transparent|aqua|black|blue|gray|green|grey|lightblue|lightgray|lightgreen|lightgrey|lightyellow|orange|pink|purple|red|white|yellow)$/i.test(
    value,
  );

/**
 * DOMPurify without a DOM has no `sanitize`, which Mermaid calls on titles. Nothing here is put into a page as HTML: every
 * text is escaped when the SVG is written.
 */
const completeDomPurify = async (): Promise<void> => {
  const fromMermaid = createRequire(createRequire(import.meta.url).resolve('mermaid/package.json'));
  const folder = dirname(fromMermaid.resolve('dompurify'));
  const { default: purify }: { default: object } = await import(pathToFileURL(join(folder, 'purify.es.mjs')).href);
  Object.assign(purify, { addHook: () => undefined, sanitize: (text: string) => text });
};

/**
 * Empties the defaults of every other kind of diagram and of the colour themes. Mermaid copies its whole configuration each
 * time it looks at it, hundreds of times a diagram: with its 900 settings that is nine tenths of the time.
 */
const dropOtherDefaults = (defaults: MermaidConfig): void => {
  const needed = new Set(['sequence', 'secure']);
  for (const [name, value] of Object.entries(defaults)) {
    if (typeof value !== 'object' || value === null || needed.has(name)) continue;
    for (const key of Object.keys(value)) Reflect.deleteProperty(value, key);
  }
};

/**
 * Loads Mermaid and gives this thread the globals that it draws with, so it belongs into a worker.
 * The import comes first: with a `document` in place Mermaid would look for diagrams in it.
 */
export const loadMermaid = async (): Promise<MermaidHost> => {
  await completeDomPurify();
  const { default: mermaid }: { default: Mermaid } = await import('mermaid');
  const meter = createFontMeter();
  const document = new TinyDocument(createGetBox(meter));
  Object.assign(globalThis, { document, window: { document, CSS: { supports: isColour } } });
  const api = mermaid.mermaidAPI;
  await mermaid.parse('sequenceDiagram'); // registers the kinds of diagram
  dropOtherDefaults(api.defaultConfig);

  const id = 'diagram';
  return {
    meter,
    async parse(shielded) {
      // Not `initialize`: it computes a theme's 300 colours, and they would be copied again and again.
      api.globalReset();
      api.setConfig(structuredClone(mermaidConfig));
      const diagram = await api.getDiagramFromText(shielded);
      const model: unknown = diagram.db;
      if (!isSequenceModel(model)) throw new TypeError('Mermaid took the text for another kind of diagram');
      return {
        model,
        async draw(size) {
          api.setConfig({ sequence: size });
          const svg = document.appendSvg(id);
          try {
            await diagram.renderer.draw(shielded, id, '', diagram);
            return svg;
          } finally {
            document.body.textContent = '';
          }
        },
      };
    },
  };
};
