import { createInstance } from 'i18next';

/** The messages of one language by key; plural forms end in `_one`, `_few`, `_many` and `_other`. */
export type Catalogue = Readonly<Record<string, string>>;

/** A key of a catalogue without the ending of its plural form. */
export type WithoutPlural<Key> = Key extends `${infer Base}_${'one' | 'few' | 'many' | 'other'}` ? Base : Key;

/** Puts a message into words; `count` among the values chooses the plural form. */
export type Translate = (key: string, values: Readonly<Record<string, string | number>>) => string;

/**
 * The words of one catalogue. What it returns throws where a key or a value is missing: a message with a hole in it must
 * not reach a person.
 * @param file the catalogue's file, named in those errors
 */
export function createTranslator(locale: string, catalogue: Catalogue, file: string): Translate {
  const i18n = createInstance();
  void i18n.init({
    lng: locale,
    fallbackLng: false,
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false, skipOnVariables: true },
    resources: { [locale]: { translation: catalogue } },
    parseMissingKeyHandler: (key) => {
      throw new Error(`${file} has no message "${key}"`);
    },
    missingInterpolationHandler: (text, match) => {
      throw new Error(`${file}: no value for ${String(match[0])} in "${text}"`);
    },
  });
  return (key, values) => i18n.t(key, { ...values });
}
