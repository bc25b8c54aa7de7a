import { z } from 'zod';
import type { MessageKey } from '../message/say.ts';

/** The name of the file in which a project says what is its own; it stands in the project's root. */
export const CONFIG_FILE = 'docrun.config.json';

/** The place of a locale in a pattern of folders. */
export const LOCALE_MARK = '{locale}';

const locale = z
  .string()
  .regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/)
  .describe('A language tag as in BCP 47, such as `en`, `uk` or `pt-BR`.');

const path = z
  .string()
  .min(1)
  .refine((text) => !/^(?:[\\/]|[A-Za-z]:)/.test(text) && !text.split(/[\\/]/).includes('..'), {
    error: 'config.path' satisfies MessageKey,
  });

const pageSet = z
  .strictObject({
    folder: path.describe("The folder of the default locale's pages, such as `docs`; `.` is the project's own folder."),
    translations: path
      .refine((text) => text.includes(LOCALE_MARK), { error: 'config.mark' satisfies MessageKey })
      .optional()
      .describe(
        `The folder of the other locales' pages, with \`${LOCALE_MARK}\` in the place of the locale. In the layout of Docusaurus it is known.`,
      ),
    name: z
      .string()
      .regex(/^(?:|[a-z0-9]+(?:[-.][a-z0-9]+)*)$/)
      .optional()
      .describe('Stands before the paths of these pages where there are several sets. The first set needs none.'),
    instance: z
      .string()
      .regex(/^[a-z0-9]+(?:[-_][a-z0-9]+)*$/i)
      .optional()
      .describe('The `id` of the instance of the docs plugin of Docusaurus, where there are several.'),
    versions: z
      .boolean()
      .default(false)
      .describe('Also the versions of Docusaurus that `versions.json` names, each a set of pages of its own.'),
    exclude: z
      .array(z.string().min(1))
      .default([])
      .describe('Files that are no pages: globs, relative to the folder, such as `drafts/**`.'),
  })
  .describe('A folder of pages, with its translations.');

/** What `docrun.config.json` may say. Each description is what `docrun config` prints. */
export const configSchema = z
  .strictObject({
    $schema: z
      .string()
      .optional()
      .describe('Where editors find this description: `./node_modules/docrun/schema.json`.'),
    locales: z
      .array(locale)
      .nonempty()
      .refine((all) => new Set(all).size === all.length, { error: 'config.twice' satisfies MessageKey })
      .default(['en'])
      .describe('The languages of the pages. Each page is in each of them, and all run the same code.'),
    defaultLocale: locale
      .optional()
      .describe('The locale that the others are compared with. The first one, if not given.'),
    layout: z
      .enum(['docusaurus', 'plain'])
      .optional()
      .describe(
        'Where translations stand: as Docusaurus has it, or where `pages` says. Docusaurus, if the folder has a `docusaurus.config.*`.',
      ),
    pages: z
      .array(pageSet)
      .nonempty()
      .default([{ folder: 'docs', versions: false, exclude: [] }])
      .describe('The folders of pages.'),
    recordings: path.default('recordings').describe('The folder of the recordings. It is committed.'),
    requirements: path
      .default('requirements.txt')
      .describe('The file that pins the Python packages which blocks use. It need not be there.'),
    cache: path
      .default('node_modules/.cache/docrun')
      .describe('The folder of what can be made anew: parsed pages, installed Python packages. It is not committed.'),
    command: z
      .string()
      .min(1)
      .default('npx docrun')
      .describe('How one starts docrun here, as it stands in the messages that say how to mend a fault.'),
    rulesUrl: z
      .string()
      .includes('{rule}')
      .nullable()
      .default(null)
      .describe(
        'The address at which rules are explained, with `{rule}` and, if need be, `{locale}` in it. `docrun explain` explains them anyway.',
      ),
    headingIds: z
      .boolean()
      .optional()
      .describe(
        'Whether each heading below the title has a written id, `{#id}`. Translations need that, so it is so where there are several locales.',
      ),
    cards: z
      .boolean()
      .default(false)
      .describe(
        'Whether the site shows its pages as cards, chapter by chapter. Then each page says in its front matter, in each locale, its title, description, place and card, and each folder its name in `_category_.json`.',
      ),
    diagrams: z
      .array(
        z.string().regex(/^[^\s./\\][^/\\]*(?:\/[^\s./\\][^/\\]*)*$/, {
          error: 'config.folder' satisfies MessageKey,
        }),
      )
      .default([])
      .describe(
        'Folders of pages, by their paths, such as `guides`: each page in one of them must show a diagram. An index page is exempt.',
      ),
    off: z
      .record(z.string(), z.string().min(1))
      .default({})
      .describe('Rules that this project does without, each with the reason: `{"untagged-fence": "old pages"}`.'),
    rules: z
      .array(path)
      .default([])
      .describe('Modules with rules of this project, such as `./checks/links.js`; see the guide "Rules of your own".'),
    words: z
      .record(locale, path)
      .default({})
      .describe(
        'The words of the pictures in other languages, a JSON file a locale. uk, ru and en come along; `docrun config --words` prints the keys.',
      ),
    facts: z
      .strictObject({
        module: z
          .string()
          .regex(/^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*$/)
          .describe('The Python module whose public names are recorded, such as `asyncio`.'),
        file: path.default('recordings/api.json').describe('Where they are kept.'),
      })
      .optional()
      .describe("Record a module's public API (`docrun facts`), show signatures from it, and count what has a page."),
  })
  .describe('What docrun has to know of a project. Everything may be left out.');

/** One folder of pages, as it is written. */
export type PageSetConfig = z.infer<typeof pageSet>;
/** What a project says of itself, with everything that it leaves out filled in. */
export type Config = z.infer<typeof configSchema>;
