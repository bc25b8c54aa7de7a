import type { Locale } from '../block/types.ts';
import en from '../message/diagram.en.json' with { type: 'json' };
import ru from '../message/diagram.ru.json' with { type: 'json' };
import uk from '../message/diagram.uk.json' with { type: 'json' };
import { type Catalogue, createTranslator, type WithoutPlural } from '../message/translator.ts';

type DiagramKey = WithoutPlural<keyof typeof en>;

/** The words of the diagrams in one language. Throws where a key or a value is missing. */
export interface Words {
  (key: DiagramKey, values?: Readonly<Record<string, string | number>>): string;
  /** A number as the language writes it, at most three decimals. */
  number(value: number): string;
}

const CATALOGUES: Readonly<Record<Locale, Catalogue>> = { uk, ru, en };
const known = new Map<Locale, Words>();

export function wordsOf(locale: Locale): Words {
  const words = known.get(locale) ?? createWords(locale);
  known.set(locale, words);
  return words;
}

function createWords(locale: Locale): Words {
  const translate = createTranslator(locale, CATALOGUES[locale], `message/diagram.${locale}.json`);
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 3, useGrouping: false });
  const words = (key: DiagramKey, values: Readonly<Record<string, string | number>> = {}) => translate(key, values);
  return Object.assign(words, { number: (value: number) => format.format(value) });
}
