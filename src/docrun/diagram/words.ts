import { createInstance } from 'i18next';
import type { Locale } from '../block/types.ts';
import en from '../message/diagram.en.json' with { type: 'json' };
import ru from '../message/diagram.ru.json' with { type: 'json' };
import uk from '../message/diagram.uk.json' with { type: 'json' };

type WithoutPlural<Key> = Key extends `${infer Base}_${'one' | 'few' | 'many' | 'other'}` ? Base : Key;
export type DiagramKey = WithoutPlural<keyof typeof en>;

/** The words of the diagrams in one language. Throws where a key or a value is missing. */
export interface Words {
  (key: DiagramKey, values?: Readonly<Record<string, string | number>>): string;
  /** A number as the language writes it, at most three decimals. */
  number(value: number): string;
}

const CATALOGUES: Readonly<Record<Locale, Readonly<Record<string, string>>>> = { uk, ru, en };
const known = new Map<Locale, Words>();

export function wordsOf(locale: Locale): Words {
  const words = known.get(locale) ?? createWords(locale);
  known.set(locale, words);
  return words;
}

function createWords(locale: Locale): Words {
  const i18n = createInstance();
  void i18n.init({
    lng: locale,
    fallbackLng: false,
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false, skipOnVariables: true },
    resources: { [locale]: { translation: CATALOGUES[locale] } },
    parseMissingKeyHandler: (key) => {
      throw new Error(`message/diagram.${locale}.json has no message "${key}"`);
    },
    missingInterpolationHandler: (text, match) => {
      throw new Error(`message/diagram.${locale}.json: no value for ${String(match[0])} in "${text}"`);
    },
  });
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 3, useGrouping: false });
  const words = (key: DiagramKey, values: Readonly<Record<string, string | number>> = {}) => i18n.t(key, { ...values });
  return Object.assign(words, { number: (value: number) => format.format(value) });
}
