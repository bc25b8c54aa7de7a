import { LANGUAGES, type Language } from './types.ts';

/** Words that others write for a language: such a fence would be shown and never run. */
const ALIASES: ReadonlyMap<string, Language> = new Map([
  ...['py', 'py3', 'python3', 'pycon', 'ipython', 'ipython3'].map((word) => [word, 'python'] as const),
  ...['shell-session', 'sh-session', 'bash-session', 'shellsession', 'terminal'].map(
    (word) => [word, 'console'] as const,
  ),
]);

/** The language of a fence that is run; null for one that is only shown. */
export function languageOf(lang: string): Language | null {
  return LANGUAGES.find((language) => language === lang) ?? null;
}

/** The language that is meant by a word which is not its name: `py`, `C`, `terminal`. */
export function languageMeant(lang: string): Language | null {
  const word = lang.toLowerCase();
  return languageOf(word) ?? ALIASES.get(word) ?? null;
}
