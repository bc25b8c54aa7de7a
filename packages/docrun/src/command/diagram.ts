import { findRootIfThere, readConfig } from '../config/config.node.ts';
import type { Diagram } from '../diagram/index.ts';
import { drawDiagram } from '../diagram/index.ts';
import { ownLanguageOf, type Words, wordsOf } from '../diagram/words.ts';
import { type Message, TOOL_LANGUAGES } from '../message/say.ts';
import { UsageError } from '../project/project.ts';
import { wordsOfProject } from '../project/words.node.ts';
import { Interrupted } from '../record/lazy-runner.ts';
import { sayEnded } from '../run/say-ended.ts';
import type { Run } from '../run/types.ts';
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
  async run(given, { say, language, folder, environment, out, warn, interrupted }) {
    const [file, ...more] = given.names;
    if (file === undefined || more.length > 0) throw new UsageError({ key: 'usage.one-file' });
    const locale = textFlag(given, 'locale') ?? language;
    const words = wordsFor(locale, folder);
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
      for (const message of howItFailed(run)) warn(`docrun: ${say(message)}\n`);
      return run.exit;
    } catch (error) {
      if (error instanceof Interrupted) return 130;
      throw error;
    }
  },
};

/** What the picture is of, where the program did not come to its end. */
function howItFailed(run: Run): readonly Message[] {
  const ended = sayEnded(run);
  const { exit, exception } = run;
  if (ended === null && exit === 0) return [];
  const raised = exception && (exception.message === '' ? exception.type : `${exception.type}: ${exception.message}`);
  const failed: Message =
    raised === null || exception?.type === 'SystemExit'
      ? { key: 'diagram.exit', values: { exit: String(exit) } }
      : { key: 'diagram.failed', values: { exception: raised } };
  return ended === null ? [failed] : exception === null ? [ended] : [failed, ended];
}

/** The picture as a file that needs nothing else. */
async function drawAlone({ picture, title, description }: Diagram, lang: string): Promise<string> {
  const { drawSequence } = await import('../draw/index.ts');
  const { readStandaloneCss } = await import('../draw/standalone.node.ts');
  return drawSequence(picture, { id: 'diagram', title, description, lang, css: readStandaloneCss() });
}

/**
 * The words of the pictures in a locale: those that the project of the folder gives before those that come along.
 * @throws UsageError where there are none
 */
function wordsFor(locale: string, folder: string): Words {
  const root = findRootIfThere(folder);
  const config = root === null ? null : readConfig(root).config;
  if (root !== null && config !== null && Object.hasOwn(config.words, locale))
    return wordsOfProject({ root, config }, locale);
  const own = ownLanguageOf(locale);
  if (own !== null) return wordsOf(own);
  const choices = [...new Set([...TOOL_LANGUAGES, ...Object.keys(config?.words ?? {})])].join(', ');
  throw new UsageError({ key: 'usage.choice', values: { name: '--locale', value: locale, choices } });
}

/** The names of a list such as `main,cook`; undefined: chosen from the trace. */
function lanesOf(list: string | undefined): readonly string[] | undefined {
  const lanes = list?.split(',').map((lane) => lane.trim());
  if (lanes?.some((lane) => lane === ''))
    throw new UsageError({ key: 'usage.empty-list', values: { name: '--lanes', value: list ?? '' } });
  return lanes;
}
