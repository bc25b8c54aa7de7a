import { type CommandLine, createCommandLine } from '../message/command-line.ts';
import type { MessageKey, Say, ToolLanguage } from '../message/say.ts';
import { type Catalogue, createTranslator, type Translate } from '../message/translator.ts';

/** What a project says of how people work with the tool in it. */
export interface Guide {
  /** How the tool is started, such as `npx docrun`. */
  readonly command: string;
  /** The address at which rules are explained, with `{rule}` and `{locale}` in it; null: there is none. */
  readonly rulesUrl: string | null;
}

/** Rules that have their own words: those of an extension. */
export interface Vocabulary {
  readonly name: string;
  readonly rules: readonly { readonly id: string }[];
  readonly messages: Readonly<Record<ToolLanguage, Catalogue>>;
}

/** What problems are put into words with. */
export interface Wording {
  readonly say: Say;
  readonly commandLine: CommandLine;
  /** The words of a rule: the tool's own, or those of the vocabulary that it comes with. */
  readonly wordsOf: (rule: string) => Translate;
  readonly wordsIn: (vocabulary: Vocabulary) => Translate;
  /** Where a rule is explained; null: nowhere but by the tool. */
  readonly urlOf: (rule: string) => string | null;
}

/** The words of a project's problems, in the language of `say`. */
export function createWording(say: Say, { command, rulesUrl }: Guide, others: readonly Vocabulary[] = []): Wording {
  const words = new Map(others.map((one) => [one, translatorOf(one, say)]));
  const byRule = new Map(others.flatMap((one) => one.rules.map(({ id }) => [id, words.get(one)] as const)));
  return {
    say,
    commandLine: createCommandLine(command),
    wordsOf: (rule) => byRule.get(rule) ?? ((key, values) => say({ key: key as MessageKey, values })),
    wordsIn: (one) => words.get(one) ?? translatorOf(one, say),
    urlOf: (rule) => rulesUrl?.replaceAll('{rule}', rule).replaceAll('{locale}', say.language) ?? null,
  };
}

function translatorOf({ name, messages }: Vocabulary, { language }: Say): Translate {
  return createTranslator(language, messages[language], `the messages of ${name} in ${language}`);
}
