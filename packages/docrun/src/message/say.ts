import en from './tool.en.json' with { type: 'json' };
import ru from './tool.ru.json' with { type: 'json' };
import uk from './tool.uk.json' with { type: 'json' };
import { type Catalogue, createTranslator, type WithoutPlural } from './translator.ts';

/** The key of a message of the tool. A key that no catalogue has does not compile. */
export type MessageKey = WithoutPlural<keyof typeof en>;

/** A message before it is put into words: `count` chooses the plural form. */
export interface Message {
  readonly key: MessageKey;
  /** A message among the values is put into the same words. */
  readonly values?: Readonly<Record<string, string | number | Message>>;
}

/** Whether a text is the key of a message. */
export function isMessageKey(text: string): text is MessageKey {
  return Object.hasOwn(en, text);
}

/** Puts a message into words. */
export interface Say {
  (message: Message | MessageKey): string;
  readonly language: ToolLanguage;
}

/** The languages in which the tool itself speaks. */
export const TOOL_LANGUAGES = ['uk', 'ru', 'en'] as const;
export type ToolLanguage = (typeof TOOL_LANGUAGES)[number];

/** The catalogues by language. */
export const CATALOGUES: Readonly<Record<ToolLanguage, Catalogue>> = { uk, ru, en };

/**
 * The words of the tool in one language. What it returns throws where a key or a value is missing: a message with
 * a hole in it must not reach a person.
 */
export function createSay(language: ToolLanguage): Say {
  const translate = createTranslator(language, CATALOGUES[language], `message/tool.${language}.json`);
  const say = (message: Message | MessageKey): string => {
    const { key, values = {} } = typeof message === 'string' ? { key: message } : message;
    const words = Object.entries(values).map(([name, value]) => [name, typeof value === 'object' ? say(value) : value]);
    return translate(key, Object.fromEntries(words));
  };
  return Object.assign(say, { language });
}

/**
 * The tool's language by the environment: LC_ALL before LC_MESSAGES before LANG, as POSIX has it
 * (https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap08.html); English where none of the three is ours.
 */
export function chooseLanguage(environment: Readonly<Record<string, string | undefined>>): ToolLanguage {
  const wanted = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  const language = /^[a-z]+/.exec(wanted)?.[0];
  return language === 'uk' || language === 'ru' ? language : 'en';
}
