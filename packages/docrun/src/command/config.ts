import { findRoot, readConfig } from '../config/config.node.ts';
import { type ConfigField, configFields } from '../config/fields.ts';
import { configJsonSchema } from '../config/json-schema.ts';
import { isLocale } from '../config/locale.ts';
import { defaultLocaleOf } from '../config/page-sets.ts';
import { CONFIG_FILE } from '../config/schema.ts';
import type { Say } from '../message/say.ts';
import { UsageError } from '../message/usage-error.ts';
import type { Paint } from '../problem/report-problems.ts';
import { wordsToGive } from '../project/words.node.ts';
import { type Arguments, type Command, textFlag } from './command.ts';

const VIEWS = ['json', 'schema', 'words'] as const;

/** `docrun config`: what docrun.config.json may say, and what it says here. */
export const command: Command = {
  help: 'help.config',
  isInterruptible: false,
  options: {
    json: { type: 'boolean' },
    schema: { type: 'boolean' },
    words: { type: 'boolean' },
    locale: { type: 'string' },
    root: { type: 'string' },
  },
  async run(given, { say, folder, out, paint }) {
    if (given.names.length > 0) throw new UsageError({ key: 'usage.no-arguments', values: { verb: 'config' } });
    const [view, other] = VIEWS.filter((one) => given.flags[one]);
    if (view !== undefined && other !== undefined)
      throw new UsageError({ key: 'usage.together', values: { one: `--${view}`, other: `--${other}` } });
    const print = (value: unknown) => out(`${JSON.stringify(value, null, 2)}\n`);
    if (view === 'schema') print(configJsonSchema());
    else if (view === 'words') print(wordsToGive(localeOf(given)));
    else if (view === 'json') print(effective(textFlag(given, 'root') ?? findRoot(folder)));
    else out(describe(say, paint));
    return 0;
  },
};

function localeOf(given: Arguments): string {
  const locale = textFlag(given, 'locale') ?? 'en';
  if (isLocale(locale)) return locale;
  throw new UsageError({
    key: 'usage.flag-value',
    values: { name: '--locale', reason: { key: 'config.locale' } },
  });
}

/** The configuration with all that it leaves out, and the folders that follow from it. */
function effective(root: string): object {
  const { config, sets } = readConfig(root);
  return {
    root,
    config: { ...config, defaultLocale: defaultLocaleOf(config) },
    folders: sets.map(({ prefix, folders, exclude }) => ({
      prefix,
      locales: Object.fromEntries([...folders].map(([locale, folder]) => [locale, folder || '.'])),
      exclude,
    })),
  };
}

function describe(say: Say, paint: Paint): string {
  const fields = configFields().map((field) => describeField(field, say, paint));
  const head = say({ key: 'config.head', values: { file: CONFIG_FILE } });
  return `${head} ${say('config.about.file')}\n\n${fields.join('\n')}`;
}

function describeField(
  { path, type, default: fallback, isNeeded, about }: ConfigField,
  say: Say,
  paint: Paint,
): string {
  const marks = [
    type,
    ...(fallback === null ? [] : [say({ key: 'config.default-value', values: { value: fallback } })]),
    ...(isNeeded ? [say('config.needed')] : []),
  ];
  return `${paint('place', path)}  ${paint('faint', marks.join(', '))}\n    ${say(about)}\n`;
}
