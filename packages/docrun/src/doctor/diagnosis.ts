import type { VersionCounts } from '../check/count-versions.ts';
import type { Installed } from './installed.node.ts';
import type { BlockNeeds } from './needs.ts';

/** What can be needed: something that is installed, any CPython at all, or a system on which blocks can be run natively. */
export type Requirement = Exclude<keyof Installed, 'python'> | 'python' | 'unix';

/** Whether a verb works here; if not, what is missing. */
export interface Ability {
  readonly works: boolean;
  readonly missing: readonly Requirement[];
}

/** All that `docrun doctor` says. */
export interface Diagnosis {
  readonly installed: Installed;
  /** Whether native runs get a network of their own; null where it cannot be told. */
  readonly ownNetwork: boolean | null;
  readonly verbs: Readonly<Record<string, Ability>>;
  /** Null outside of a project. */
  readonly project: (BlockNeeds & { readonly root: string; readonly versions: VersionCounts }) | null;
}
