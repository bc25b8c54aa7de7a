import { createTranslator, type ToolLanguage } from 'docrun';
import en from './en.json' with { type: 'json' };
import ru from './ru.json' with { type: 'json' };
import uk from './uk.json' with { type: 'json' };

/** The key of a message of the search command. */
export type MessageKey = keyof typeof en;

/** Puts a message into words. */
export type Say = (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string;

/** The catalogues by language. */
export const CATALOGUES = { uk, ru, en };

/** The words of the search command in one language. What it returns throws where a key or a value is missing. */
export function createSay(language: ToolLanguage): Say {
  const translate = createTranslator(language, CATALOGUES[language], `message/${language}.json`);
  return (key, values = {}) => translate(key, values);
}
