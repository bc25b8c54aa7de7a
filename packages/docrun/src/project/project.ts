import type { PagePlace } from '../block/page.ts';
import { LOCALES, type Locale } from '../block/types.ts';
import type { Message } from '../message/say.ts';
import type { Guide } from '../problem/wording.ts';
import type { RunnerIdentity } from '../recording/key.ts';
import type { RecordingStore } from '../recording/store.node.ts';

/** A project of pages and recordings, found on the disk; the pages are not read yet. */
export interface Project extends Guide {
  /** Absolute. */
  readonly root: string;
  readonly locales: readonly Locale[];
  readonly folders: ReadonlyMap<Locale, string>;
  /** Sorted by path, then in the order of the locales. */
  readonly files: readonly PagePlace[];
  readonly runner: RunnerIdentity;
  /** The packages that `requirements.txt` pins: normalised name to version. */
  readonly packages: ReadonlyMap<string, string>;
  readonly recordings: RecordingStore;
  /** The modules of the rules that it brings along, absolute. */
  readonly extensions: readonly string[];
}

/** Where Docusaurus looks for the pages of a locale. */
export function folderOf(locale: Locale): string {
  return locale === LOCALES[0] ? 'docs' : `i18n/${locale}/docusaurus-plugin-content-docs/current`;
}

/** The tool was called in a wrong way: the command line answers with the words and exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly said: Message;

  constructor(said: Message) {
    super(said.key);
    this.said = said;
  }
}
