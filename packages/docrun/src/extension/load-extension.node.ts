import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TOOL_LANGUAGES } from '../message/say.ts';
import { UsageError } from '../project/project.ts';
import type { Extension } from './extension.ts';
import { extensionSchema } from './schema.ts';

/** An extension with the code that it is. */
export interface ExtensionModule {
  /** The module, absolute. */
  readonly file: string;
  readonly extension: Extension;
  /** Changes with the text of the module and of the modules beside it. */
  readonly digest: string;
}

/**
 * Loads the module of an extension and looks at what it exports.
 * @param file absolute
 * @throws UsageError where it is not there, cannot be loaded, exports something else, or lacks words
 */
export async function loadExtension(file: string): Promise<ExtensionModule> {
  if (!existsSync(file)) throw new UsageError({ key: 'usage.extension.missing', values: { file } });
  const exported = await importDefault(file);
  const { success, error } = extensionSchema.safeParse(exported);
  if (!success) {
    const [issue] = error.issues;
    const path = ['default', ...(issue?.path ?? [])].map(String).join('.');
    throw new UsageError({ key: 'usage.extension.form', values: { file, path, reason: issue?.message ?? '' } });
  }
  // What was parsed is a copy; functions of the module may look at each other through it.
  const extension = exported as Extension;
  refuseMissingWords(file, extension);
  return { file, extension, digest: digestOf(dirname(file)) };
}

async function importDefault(file: string): Promise<unknown> {
  try {
    const module: { readonly default?: unknown } = await import(pathToFileURL(file).href);
    return module.default;
  } catch (error) {
    throw extensionFailed(file, error);
  }
}

/** What to say where code of an extension fails. */
export function extensionFailed(file: string, error: unknown): UsageError {
  const reason = error instanceof Error ? error.message : String(error);
  return new UsageError({ key: 'usage.extension.broken', values: { file, reason } });
}

const PLURAL = /_(?:zero|one|two|few|many|other)$/;

/** A message that one language lacks would only be missed by those who read that language. */
function refuseMissingWords(file: string, { messages }: Extension): void {
  const keysIn = (language: (typeof TOOL_LANGUAGES)[number]) =>
    new Set(Object.keys(messages[language]).map((key) => key.replace(PLURAL, '')));
  for (const key of new Set(TOOL_LANGUAGES.flatMap((language) => [...keysIn(language)]))) {
    const language = TOOL_LANGUAGES.find((one) => !keysIn(one).has(key));
    if (language !== undefined) throw new UsageError({ key: 'usage.extension.words', values: { file, key, language } });
  }
}

/** A digest of the files of a folder, without the folders in it. */
function digestOf(folder: string): string {
  const hash = createHash('sha256');
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  for (const { name } of files.sort((a, b) => (a.name < b.name ? -1 : 1)))
    hash
      .update(`${name}\0`)
      .update(readFileSync(join(folder, name)))
      .update('\0');
  return hash.digest('hex');
}
