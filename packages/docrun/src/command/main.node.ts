import { parseArgs, styleText } from 'node:util';
import { closest } from 'fastest-levenshtein';
import { createCommandLine } from '../message/command-line.ts';
import { chooseLanguage, createSay } from '../message/say.ts';
import type { Style } from '../problem/report-problems.ts';
import { UsageError } from '../project/project.ts';
import { StartError } from '../run/start-error.ts';
import type { Arguments, Command, ExitCode, Terminal } from './command.ts';
import { findExternalVerb, PACKAGES, runExternalVerb } from './external-verb.node.ts';
import { createProgress } from './progress.ts';
import { VERBS } from './verbs.ts';

const STYLES: Readonly<Record<Style, Parameters<typeof styleText>[0]>> = {
  rule: 'yellow',
  place: 'bold',
  faint: 'dim',
  good: 'green',
  bad: 'red',
  added: 'green',
  removed: 'red',
};

/** Runs a command line, without the program's own name, and gives the exit code. */
export async function main(words: readonly string[]): Promise<ExitCode> {
  const interrupt = new AbortController();
  const language = chooseLanguage(process.env);
  const say = createSay(language);
  const terminal: Terminal = {
    say,
    language,
    folder: process.cwd(),
    environment: process.env,
    out: (text) => void process.stdout.write(text),
    warn: (text) => void process.stderr.write(text),
    paint: (style, text) => styleText(STYLES[style], text, { stream: process.stdout }),
    progress: createProgress(process.stderr),
    interrupted: interrupt.signal,
  };
  process.stdout.on('error', endWithoutReader);
  const [verb, ...rest] = words;
  if (verb === undefined || verb === '--help' || verb === '-h' || verb === 'help') {
    terminal[verb === undefined ? 'warn' : 'out'](`${say({ key: 'help', values: await ownName() })}\n`);
    return verb === undefined ? 2 : 0;
  }
  try {
    const load = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined;
    if (!load) {
      const program = findExternalVerb(verb, terminal.folder, process.env);
      if (program !== null) return await runExternalVerb(program, rest);
      const home = PACKAGES.get(verb);
      if (home !== undefined)
        throw new UsageError({ key: 'usage.verb-of-package', values: { name: verb, package: home } });
      throw new UsageError({
        key: 'usage.unknown-verb',
        values: { name: verb, nearest: closest(verb, Object.keys(VERBS)) },
      });
    }
    const { command } = await load();
    const given = parseWords(command, rest);
    if (given.flags.help) {
      terminal.out(`${say({ key: command.help, values: await ownName() })}\n`);
      return 0;
    }
    if (command.isInterruptible) {
      // The second Ctrl-C finds no listener and ends the process at once.
      process.once('SIGINT', () => interrupt.abort());
    }
    return await command.run(given, terminal);
  } catch (error) {
    if (error instanceof StartError) {
      terminal.warn(`docrun: ${say(error.said)}\n`);
      return 1;
    }
    if (!(error instanceof UsageError)) throw error;
    terminal.warn(`docrun: ${say(error.said)}\n${say({ key: 'usage.see-help', values: await ownName() })}\n`);
    return 2;
  } finally {
    terminal.progress(null);
  }
}

/** How the tool is started here, for the words that name it; only they need what it takes to find that out. */
async function ownName(): Promise<{ readonly docrun: string }> {
  const { findGuide } = await import('../config/config.node.ts');
  return { docrun: createCommandLine(findGuide(process.cwd()).command)() };
}

/** Whoever read the output, such as `head`, has enough of it. */
function endWithoutReader(error: Error): void {
  if ('code' in error && error.code === 'EPIPE') process.exit(0);
  throw error;
}

function parseWords(command: Command, words: readonly string[]): Arguments {
  const options = { ...command.options, help: { type: 'boolean', short: 'h' } } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
    return { flags: values as Arguments['flags'], names: positionals };
  } catch (error) {
    const name = words.find((word) => word.startsWith('-') && !Object.hasOwn(options, word.replace(/^--?|=.*$/g, '')));
    if (name === undefined || !(error instanceof TypeError)) {
      throw new UsageError({
        key: 'usage.flag-value',
        values: { name: words.find((word) => word.startsWith('-')) ?? '', reason: String(error) },
      });
    }
    const nearest = `--${closest(name.replace(/^--?|=.*$/g, ''), Object.keys(options))}`;
    throw new UsageError({ key: 'usage.unknown-flag', values: { name, nearest } });
  }
}
