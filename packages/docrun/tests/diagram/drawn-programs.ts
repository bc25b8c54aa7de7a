import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Diagram, drawDiagram } from '../../src/diagram/index.ts';
import { wordsOf } from '../../src/diagram/words.ts';
import { drawSequence } from '../../src/draw/index.ts';
import { TOOL_LANGUAGES, type ToolLanguage } from '../../src/message/say.ts';
import type { Program, Run } from '../../src/run/types.ts';
import { findFaults } from '../draw/find-faults.ts';
import { parseSvg, readSvg, shownOf } from '../draw/read-svg.ts';

const UPDATES = process.env.UPDATE_FIXTURES === '1';

/** A folder of programs, `NAME.py`, each beside the diagram that its run must give, `NAME.mmd`. */
export interface Programs {
  readonly names: readonly string[];
  program(name: string): Program;
  /** Holds a diagram against the file beside its program; writes the file instead with UPDATE_FIXTURES=1. */
  hold(name: string, mermaid: string): void;
}

export function readPrograms(folder: URL): Programs {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.py'))
    .map((name) => name.replace(/\.py$/, ''));
  return {
    names,
    program: (name) => ({
      code: readFileSync(new URL(`${name}.py`, folder), 'utf8'),
      setup: [],
      filename: `${name}.py`,
    }),
    hold: (name, mermaid) => {
      const file = new URL(`${name}.mmd`, folder);
      if (UPDATES) writeFileSync(file, mermaid);
      expect(existsSync(file), `no ${name}.mmd beside the program; see the top of this file`).toBe(true);
      expect(mermaid).toBe(readFileSync(file, 'utf8'));
    },
  };
}

/** The diagram of a run of one of the programs. */
export function drawRun(name: string, run: Pick<Run, 'events'> | undefined, language: ToolLanguage = 'en'): Diagram {
  return drawDiagram({ events: run?.events ?? [], name: `${name}.py`, words: wordsOf(language) });
}

/** Tests of what holds for the picture of any program. */
export function testPictures(names: readonly string[], runs: ReadonlyMap<string, Run>): void {
  test.each(TOOL_LANGUAGES)('is drawn whole and tidily in %s', (language) => {
    for (const name of names) {
      const { picture, title, description } = drawRun(name, runs.get(name), language);
      const svg = parseSvg(drawSequence(picture, { id: 'test', title, description, lang: language }));
      expect(readSvg(svg), name).toEqual(shownOf(picture));
      expect(findFaults(svg), name).toEqual([]);
    }
  });

  test('has the same lanes and steps in every language', () => {
    for (const name of names) {
      const shapes = TOOL_LANGUAGES.map((language) =>
        drawRun(name, runs.get(name), language).mermaid.replace(
          /(participant p\d+ as|: |accTitle|accDescr|loop ).*/g,
          '$1',
        ),
      );
      expect(new Set(shapes).size, name).toBe(1);
    }
  });
}
