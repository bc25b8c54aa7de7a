import { closest } from 'fastest-levenshtein';
import { findGuide } from '../config/config.node.ts';
import type { Explanation } from '../explain/explanation.ts';
import { type ExplainedKind, kindsOf, ownKinds } from '../explain/list-rules.node.ts';
import { readExplanation } from '../explain/read-explanation.node.ts';
import { DEFAULT_COMMAND } from '../message/command-line.ts';
import type { ToolLanguage } from '../message/say.ts';
import type { Paint } from '../problem/report-problems.ts';
import { createWording, type Wording } from '../problem/wording.ts';
import { UsageError } from '../project/project.ts';
import type { Command } from './command.ts';

/** `docrun explain RULE`: what a rule holds, why, and how to mend what it finds; without a rule, all of them in a line each. */
export const command: Command = {
  help: 'help.explain',
  isInterruptible: false,
  options: { json: { type: 'boolean' } },
  async run(given, { say, language, folder, out, paint }) {
    const [name, ...more] = given.names;
    if (more.length > 0) throw new UsageError({ key: 'usage.one-rule' });
    const guide = findGuide(folder);
    const wording = createWording(say, guide);
    const own = ownKinds();
    const found = own.find(({ kind }) => kind.id === name);
    // A project whose rules cannot be loaded can have those of the tool explained.
    const all = found ? own : [...own, ...(await kindsOf(guide.extensions))];
    const chosen = name === undefined ? all : all.filter(({ kind }) => kind.id === name);
    if (name !== undefined && chosen.length === 0) {
      const nearest = closest(
        name,
        all.map(({ kind }) => kind.id),
      );
      throw new UsageError({ key: 'usage.unknown-rule', values: { name, nearest } });
    }
    const explained = chosen.map((one) => explain(one, language, wording));
    if (given.flags.json) {
      const shown = name === undefined ? explained.map(({ text: _, ...line }) => line) : explained[0];
      out(`${JSON.stringify(shown, null, 2)}\n`);
    } else if (name === undefined) out(reportList(explained, wording, paint));
    else
      for (const { text, url } of explained) out(`${paintText(text, paint)}${url === undefined ? '' : `\n${url}\n`}`);
    return 0;
  },
};

interface Explained extends Explanation {
  readonly rule: string;
  readonly severity: string;
  readonly url?: string;
}

function explain(
  { kind, docs }: ExplainedKind,
  language: ToolLanguage,
  { say, commandLine, urlOf }: Wording,
): Explained {
  const explanation = docs === null ? null : readExplanation(docs, kind.id, language);
  const url = urlOf(kind.id);
  const summary = explanation?.summary ?? say('explain.none');
  const text = explanation?.text.replaceAll(DEFAULT_COMMAND, commandLine()) ?? `# ${kind.id}\n\n${summary}\n`;
  return { rule: kind.id, severity: kind.severity, summary, text, ...(url !== null && { url }) };
}

function reportList(explained: readonly Explained[], { say, commandLine }: Wording, paint: Paint): string {
  const width = Math.max(...explained.map(({ rule }) => rule.length));
  const lines = explained.map(({ rule, summary }) => `${paint('rule', rule.padEnd(width))}  ${summary}`);
  const command = commandLine('explain', say('report.rule'));
  return [...lines, paint('faint', say({ key: 'report.explain', values: { command } })), ''].join('\n');
}

/** Markdown as it is, with titles and what stands in fences set off. */
function paintText(text: string, paint: Paint): string {
  let fence: string | null = null;
  const lines = text.split('\n').map((line) => {
    const [mark] = /^`{3,}/.exec(line) ?? [];
    if (fence === null && mark !== undefined) fence = mark;
    else if (fence !== null) {
      if (line === fence) fence = null;
    } else return line.startsWith('#') ? paint('place', line) : line;
    return paint('faint', line);
  });
  return lines.join('\n');
}
