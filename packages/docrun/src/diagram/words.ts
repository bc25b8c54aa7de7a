import en from '../message/diagram.en.json' with { type: 'json' };
import ru from '../message/diagram.ru.json' with { type: 'json' };
import uk from '../message/diagram.uk.json' with { type: 'json' };
import { TOOL_LANGUAGES, type ToolLanguage } from '../message/say.ts';
import { type Catalogue, createTranslator, type WithoutPlural } from '../message/translator.ts';

type DiagramKey = WithoutPlural<keyof typeof en>;

/** The words of the diagrams in one language. Throws where a key or a value is missing. */
export interface Words {
  (key: DiagramKey, values?: Readonly<Record<string, string | number>>): string;
  /** A number as the language writes it, at most three decimals. */
  number(value: number): string;
}

/** The catalogues that come along; a project gives those of other languages. */
export const DIAGRAM_CATALOGUES: Readonly<Record<ToolLanguage, Catalogue>> = { uk, ru, en };
const known = new Map<ToolLanguage, Words>();

/** The words of a language that comes along. */
export function wordsOf(language: ToolLanguage): Words {
  const words =
    known.get(language) ?? createWords(language, DIAGRAM_CATALOGUES[language], `message/diagram.${language}.json`);
  known.set(language, words);
  return words;
}

/** The language that comes along for a locale such as `en-GB`; null where there is none. */
export function ownLanguageOf(locale: string): ToolLanguage | null {
  return TOOL_LANGUAGES.find((language) => language === locale || locale.startsWith(`${language}-`)) ?? null;
}

/**
 * The words of a catalogue that a project gives.
 * @param file named in errors
 */
export function createWords(locale: string, catalogue: Catalogue, file: string): Words {
  const translate = createTranslator(locale, catalogue, file);
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 3, useGrouping: false });
  const words = (key: DiagramKey, values: Readonly<Record<string, string | number>> = {}) => translate(key, values);
  return Object.assign(words, { number: (value: number) => format.format(value) });
}
