import { drawSequence } from './draw-sequence.ts';
import { DiagramError, MermaidSyntaxError } from './error.ts';
import { loadMermaid, type ParsedDiagram } from './mermaid-host.node.ts';
import { planLines } from './plan-lines.ts';
import { shield } from './shield.ts';
import { toSyntaxError } from './syntax-error.ts';
import type { DiagramAbout } from './types.ts';
import { writeSvg } from './write-svg.ts';

/** Mermaid text to SVG, in this thread and one diagram at a time. */
export interface Compiler {
  /** @throws {MermaidSyntaxError} */
  parse(mermaid: string): Promise<void>;
  /**
   * @param id What the ids in the SVG begin with.
   * @throws {MermaidSyntaxError} @throws {DiagramError}
   */
  render(mermaid: string, about: DiagramAbout, id: string): Promise<string>;
}

/** Loads Mermaid, which sets globals in this thread: see `loadMermaid`. */
export const createCompiler = async (): Promise<Compiler> => {
  const host = await loadMermaid();

  const parse = async (mermaid: string): Promise<ParsedDiagram> => {
    const shielded = shield(mermaid);
    const start = shielded.search(/\S/);
    // Mermaid drops blank lines at the beginning, and the count with them.
    const blankLines = shielded.slice(0, Math.max(0, start)).split('\n').length - 1;
    const text = shielded.split('\n').slice(blankLines).join('\n');
    if (!/^\s*sequenceDiagram\b/.test(text)) {
      throw new MermaidSyntaxError(blankLines + 1, 'a sequence diagram begins with the line "sequenceDiagram"');
    }
    try {
      return await host.parse(text);
    } catch (error) {
      const { line, reason } = await toSyntaxError(error, text, (part) => host.parse(part));
      throw new MermaidSyntaxError(line + blankLines, reason);
    }
  };

  return {
    async parse(mermaid) {
      await parse(mermaid);
    },
    async render(mermaid, about, id) {
      const diagram = await parse(mermaid);
      try {
        const plan = planLines(diagram.model, host.meter);
        const svg = await diagram.draw({ width: plan.actorWidth, height: plan.rowHeight });
        return writeSvg(drawSequence(svg, diagram.model, plan, host.meter, about.locale), about, id);
      } catch (error) {
        throw new DiagramError(error instanceof Error ? error.message : String(error), { cause: error });
      }
    },
  };
};
