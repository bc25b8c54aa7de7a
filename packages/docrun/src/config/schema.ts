import { z } from 'zod';
import type { MessageKey } from '../message/say.ts';
import en from '../message/tool.en.json' with { type: 'json' };
import { isLocale } from './locale.ts';

/** The name of the file in which a project says what is its own; it stands in the project's root. */
export const CONFIG_FILE = 'docrun.config.json';

/** The place of a locale in a pattern of folders. */
export const LOCALE_MARK = '{locale}';

/** The meaning of a field, by its name, is a message too: editors show the English one, `docrun config` that of its reader. */
type FieldName = MessageKey extends infer Key ? (Key extends `config.about.${infer Name}` ? Name : never) : never;

const about = (name: FieldName): string => en[`config.about.${name}`];
const wrong = (key: MessageKey) => ({ error: key });

const locale = z.string().refine(isLocale, wrong('config.locale'));

const path = z
  .string()
  .min(1)
  .refine((text) => !/^(?:[\\/]|[A-Za-z]:)/.test(text) && !text.split(/[\\/]/).includes('..'), wrong('config.path'));

const pageSet = z.strictObject({
  folder: path.describe(about('pages.folder')),
  translations: path
    .refine((text) => text.includes(LOCALE_MARK), wrong('config.mark'))
    .optional()
    .describe(about('pages.translations')),
  name: z
    .string()
    .regex(/^(?:|[a-z0-9]+(?:[-.][a-z0-9]+)*)$/, wrong('config.kebab'))
    .optional()
    .describe(about('pages.name')),
  instance: z
    .string()
    .regex(/^[a-zA-Z0-9]+(?:[-_][a-zA-Z0-9]+)*$/, wrong('config.instance'))
    .optional()
    .describe(about('pages.instance')),
  versions: z.boolean().default(false).describe(about('pages.versions')),
  exclude: z.array(z.string().min(1)).default([]).describe(about('pages.exclude')),
});

const facts = z.strictObject({
  module: z
    .string()
    .regex(/^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*$/, wrong('config.module'))
    .describe(about('facts.module')),
  file: path.default('recordings/api.json').describe(about('facts.file')),
});

/** What `docrun.config.json` may say. */
export const configSchema = z
  .strictObject({
    $schema: z.string().optional().describe(about('$schema')),
    locales: z
      .array(locale)
      .nonempty()
      .refine((all) => new Set(all).size === all.length, wrong('config.twice'))
      .default(['en'])
      .describe(about('locales')),
    defaultLocale: locale.optional().describe(about('defaultLocale')),
    layout: z.enum(['docusaurus', 'plain']).optional().describe(about('layout')),
    pages: z
      .array(pageSet)
      .nonempty()
      .prefault([{ folder: 'docs' }])
      .describe(about('pages')),
    recordings: path.default('recordings').describe(about('recordings')),
    requirements: path.default('requirements.txt').describe(about('requirements')),
    cache: path.default('node_modules/.cache/docrun').describe(about('cache')),
    command: z.string().min(1).default('npx docrun').describe(about('command')),
    docs: z.string().includes('{rule}', wrong('config.docs')).nullable().default(null).describe(about('docs')),
    headingIds: z.boolean().optional().describe(about('headingIds')),
    cards: z.boolean().default(false).describe(about('cards')),
    diagrams: z.array(z.string().min(1)).default([]).describe(about('diagrams')),
    off: z
      .record(z.string(), z.string().min(1, wrong('config.no-reason')))
      .default({})
      .describe(about('off')),
    rules: z.array(path).default([]).describe(about('rules')),
    words: z.record(locale, path).default({}).describe(about('words')),
    facts: facts.optional().describe(about('facts')),
  })
  .describe(about('file'));

/** The fields that may stand where one does, by its path. */
export function fieldsBeside(place: readonly (string | number)[]): readonly string[] {
  if (place.length === 1) return Object.keys(configSchema.shape);
  if (place[0] === 'pages') return Object.keys(pageSet.shape);
  return place[0] === 'facts' ? Object.keys(facts.shape) : [];
}

/** One folder of pages, as it is written. */
export type PageSetConfig = z.infer<typeof pageSet>;
/** What a project says of itself, with everything that it leaves out filled in. */
export type Config = z.infer<typeof configSchema>;
