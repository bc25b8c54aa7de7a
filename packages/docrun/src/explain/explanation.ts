/** What a person can read of a rule. */
export interface Explanation {
  /** The first sentence: what the rule holds. */
  readonly summary: string;
  /** All of it, as Markdown. */
  readonly text: string;
}

/**
 * Reads the text of an explanation: a title, a paragraph whose first sentence says what the rule holds, and sections.
 * Commands in it begin as they do in a project that says nothing else.
 */
export function parseExplanation(text: string): Explanation {
  const [, paragraph = ''] = /^# .*\n+(.+)/.exec(text) ?? [];
  return { summary: /^.*?[.!?](?=\s|$)/.exec(paragraph)?.[0] ?? paragraph, text };
}
