import { join } from 'node:path';
import { z } from 'zod';
import type { Locale } from '../block/types.ts';
import { createWords, DIAGRAM_CATALOGUES, ownLanguageOf, type Words, wordsOf } from '../diagram/words.ts';
import type { Catalogue } from '../message/translator.ts';
import type { Project } from './project.ts';
import { readTextIfThere } from './read-text.node.ts';
import { UsageError } from './usage-error.ts';

const catalogue = z.record(z.string(), z.string().min(1));

/**
 * The words of the pictures in a locale: the catalogue that the project gives, else one that comes along.
 * @throws UsageError where there is neither, or the given one lacks a word
 */
export function wordsOfProject({ root, config }: Pick<Project, 'root' | 'config'>, locale: Locale): Words {
  const file = config.words[locale];
  if (file !== undefined) return createWords(locale, readCatalogue(join(root, file), locale), file);
  const language = ownLanguageOf(locale);
  if (language === null) throw new UsageError({ key: 'config.no-words', values: { locale } });
  return wordsOf(language);
}

function readCatalogue(file: string, locale: Locale): Catalogue {
  const wrong = (reason: string) => new UsageError({ key: 'config.wrong', values: { file, path: '.', reason } });
  const text = readTextIfThere(file);
  if (text === null) throw new UsageError({ key: 'config.no-file', values: { file } });
  let given: Catalogue;
  try {
    given = catalogue.parse(JSON.parse(text));
  } catch (error) {
    throw wrong(error instanceof z.ZodError ? z.prettifyError(error) : String(error));
  }
  const missing = keysOf(locale).filter((key) => !Object.hasOwn(given, key));
  if (missing.length > 0)
    throw new UsageError({ key: 'config.missing-words', values: { file, keys: missing.join(', ') } });
  return given;
}

/** The keys that a catalogue of a locale has: those of the English one, with the plural forms of the locale. */
export function keysOf(locale: Locale): readonly string[] {
  const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
  const keys = Object.keys(DIAGRAM_CATALOGUES.en).flatMap((key) => {
    const [, stem] = /^(.*)_(?:one|few|many|other)$/.exec(key) ?? [];
    return stem === undefined ? [key] : forms.map((form) => `${stem}_${form}`);
  });
  return [...new Set(keys)];
}
