import type { Diagram } from '../diagram/index.ts';
import { drawDiagram } from '../diagram/index.ts';
import { wordsOf } from '../diagram/words.ts';
import { TOOL_LANGUAGES, type ToolLanguage } from '../message/say.ts';
import { UsageError } from '../project/project.ts';
import { Interrupted } from '../record/lazy-runner.ts';
import { type Command, textFlag } from './command.ts';
import { changesFlag, runFile } from './run-file.node.ts';
import { startChosen } from './start-chosen.ts';

/** `docrun diagram FILE|PAGE#ID`: the sequence diagram of a program's run, as Mermaid text or as SVG. */
export const command: Command = {
  help: 'help.diagram',
  isInterruptible: true,
  options: {
    json: { type: 'boolean' },
    svg: { type: 'boolean' },
    locale: { type: 'string' },
    interpreter: { type: 'string' },
    packages: { type: 'string' },
    change: { type: 'string' },
    lanes: { type: 'string' },
  },
  async run(given, { language, folder, environment, out, interrupted }) {
    const [file, ...more] = given.names;
    if (file === undefined || more.length > 0) throw new UsageError({ key: 'usage.one-file' });
    const locale = toLanguage(textFlag(given, 'locale') ?? language);
    const words = wordsOf(locale);
    try {
      const { name, run } = await runFile(file, {
        folder,
        createRunner: startChosen(given, { environment, folder, signal: interrupted }),
        changes: changesFlag(given),
        signal: interrupted,
      });
      const diagram = drawDiagram({ events: run.events, name, words, lanes: lanesOf(textFlag(given, 'lanes')) });
      const svg = given.flags.svg ? await drawAlone(diagram, locale) : null;
      if (given.flags.json) out(`${JSON.stringify({ ...diagram, ...(svg !== null && { svg }) }, null, 2)}\n`);
      else out(`${(svg ?? diagram.mermaid).trimEnd()}\n`);
      return 0;
    } catch (error) {
      if (error instanceof Interrupted) return 130;
      throw error;
    }
  },
};

/** The picture as a file that needs nothing else. */
async function drawAlone({ picture, title, description }: Diagram, lang: ToolLanguage): Promise<string> {
  const { drawSequence } = await import('../draw/index.ts');
  const { readStandaloneCss } = await import('../draw/standalone.node.ts');
  return drawSequence(picture, { id: 'diagram', title, description, lang, css: readStandaloneCss() });
}

function toLanguage(value: string): ToolLanguage {
  const locale = TOOL_LANGUAGES.find((known) => known === value);
  if (!locale)
    throw new UsageError({
      key: 'usage.choice',
      values: { name: '--locale', value, choices: TOOL_LANGUAGES.join(', ') },
    });
  return locale;
}

/** The names of a list such as `main,cook`; undefined: chosen from the trace. */
function lanesOf(list: string | undefined): readonly string[] | undefined {
  const lanes = list?.split(',').map((lane) => lane.trim());
  if (lanes?.some((lane) => lane === ''))
    throw new UsageError({ key: 'usage.empty-list', values: { name: '--lanes', value: list ?? '' } });
  return lanes;
}
