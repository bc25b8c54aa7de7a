import { join } from 'node:path';
import { z } from 'zod';
import type { Locale } from '../block/types.ts';
import { createWords, DIAGRAM_CATALOGUES, ownLanguageOf, type Words, wordsOf } from '../diagram/words.ts';
import { readTextIfThere } from '../file/read-text.node.ts';
import { pathOfIssue, reasonOfIssue } from '../message/reason-of-issue.ts';
import type { Catalogue } from '../message/translator.ts';
import { UsageError } from '../message/usage-error.ts';
import type { Project } from './project.ts';

const catalogue = z.record(z.string(), z.string().min(1));

/**
 * The words of the pictures in a locale: the catalogue that the project gives, else one that comes along.
 * @throws UsageError where there is neither, or the given one lacks a word
 */
export function wordsOfProject({ root, config }: Pick<Project, 'root' | 'config'>, locale: Locale): Words {
  const file = config.words[locale];
  if (file !== undefined) return createWords(locale, readCatalogue(root, file, locale), file);
  const language = ownLanguageOf(locale);
  if (language === null) throw new UsageError({ key: 'config.no-words', values: { locale } });
  return wordsOf(language);
}

/**
 * The catalogue of words that a project gives for a locale, whole.
 * @param file relative to the root
 * @throws UsageError where it is not there, lacks a word, or a word names a value that there is not
 */
export function readCatalogue(root: string, file: string, locale: Locale): Catalogue {
  const text = readTextIfThere(join(root, file));
  if (text === null) throw new UsageError({ key: 'config.no-file', values: { file } });
  const parsed = catalogue.safeParse(parseJson(text));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const values = { file, path: pathOfIssue(issue).join('.'), reason: reasonOfIssue(issue) };
    throw new UsageError({ key: values.path === '' ? 'config.wrong' : 'config.wrong.at', values });
  }
  const given = parsed.data;
  const wanted = wordsToGive(locale);
  const missing = Object.keys(wanted).filter((key) => !Object.hasOwn(given, key));
  if (missing.length > 0)
    throw new UsageError({ key: 'config.missing-words', values: { file, keys: missing.join(', ') } });
  for (const [key, english] of Object.entries(wanted)) {
    // One of the plural forms may leave out the number.
    const known = namesIn(wanted[key.replace(/_\w+$/, '_other')] ?? english);
    const value = namesIn(given[key] ?? '').find((name) => !known.includes(name));
    if (value !== undefined)
      throw new UsageError({
        key: 'config.unknown-value',
        values: { file, key, value: `{{${value}}}`, known: known.map((name) => `{{${name}}}`).join(', ') || '–' },
      });
  }
  return given;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function namesIn(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name);
}

/**
 * What a catalogue of a locale has, with the English words: a translation begins with a copy of it. Each plural form of the
 * locale has a key of its own.
 */
export function wordsToGive(locale: Locale): Readonly<Record<string, string>> {
  const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
  const english: Catalogue = DIAGRAM_CATALOGUES.en;
  const entries = Object.entries(english).flatMap(([key, text]): [string, string][] => {
    const [, stem] = /^(.*)_(?:one|other)$/.exec(key) ?? [];
    if (stem === undefined) return [[key, text]];
    return forms.map((form) => [`${stem}_${form}`, english[`${stem}_${form}`] ?? english[`${stem}_other`] ?? '']);
  });
  return Object.fromEntries(entries);
}
