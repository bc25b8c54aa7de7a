import type { PagePlace } from '../block/page.ts';
import type { FileBytes } from '../file/read-bytes.node.ts';
import type { Project } from './project.ts';

/** What every page of a project is checked with. */
export interface Settings extends Pick<Project, 'config' | 'locales' | 'sets' | 'packages' | 'runner'> {
  /** Digests of the rules that the project brings along, and of what they have read. */
  readonly extensionKeys: readonly string[];
}

/** A page in one locale: its bytes, and those of its recording. */
export interface PageInput {
  readonly place: PagePlace;
  readonly page: FileBytes;
  readonly recording: FileBytes;
}
