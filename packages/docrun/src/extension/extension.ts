import type { ToolLanguage } from '../message/say.ts';
import type { Catalogue } from '../message/translator.ts';
import type { Diagnostic, Finding, ProblemKind, Said } from '../problem/problem.ts';
import type { ProjectView } from '../view/project-view.ts';

/**
 * Gives the text of a file of the project; null where there is none.
 * @param file relative to the root of the project, with `/`
 */
export type ReadFile = (file: string) => string | null;

/** A rule that a project brings along. */
export interface ExtensionRule<Data> extends ProblemKind {
  /**
   * Looks at pages beside their recordings, as the tool's own rules do. A check deals the pages out to several threads by
   * their paths: a rule sees all locales of a page and perhaps no other page. What can only be said of all pages
   * together is said where `view.everyPath` is not null.
   */
  check(view: ProjectView, data: Data): Iterable<Finding<string>>;
}

/** What an extension says in the summary of a check. */
interface ExtensionSummary {
  /** The line of the summary. */
  readonly line: Said<string>;
  /** The same as data, for `--json`. */
  readonly counts: unknown;
}

/**
 * What a project adds to the tool. A module exports it as its default; its path stands in the configuration. Everything
 * it is made of lies in the folder of that module.
 */
export interface Extension<Data = unknown> {
  /** Kebab-case; names it in the summary. */
  readonly name: string;
  readonly rules: readonly ExtensionRule<Data>[];
  /** The messages of its rules in every language of the tool. A finding without a key has the message called like its rule. */
  readonly messages: Readonly<Record<ToolLanguage, Catalogue>>;
  /** A folder in which `<locale>/<rule>.md` explains each rule. @default there are no explanations */
  readonly docs?: URL;
  /**
   * Reads what the rules need beside pages; called once in every thread that checks. Only what is read by `read` is
   * known to the tool, which may otherwise take the result of an earlier check for one that still holds.
   * @default the rules get undefined
   */
  load?(read: ReadFile): Data;
  /** What to say in the summary of a check of all pages; null: nothing. */
  summarize?(data: Data, diagnostics: readonly Diagnostic[]): ExtensionSummary | null;
}

/** Gives an extension back as it is, with its parts checked against each other by the compiler. */
export function defineExtension<Data>(extension: Extension<Data>): Extension<Data> {
  return extension;
}
