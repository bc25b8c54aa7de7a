import type { Language } from 'docrun/page';
import type { ComponentType } from 'react';
import type { MembersView, SignatureView } from './api-view.ts';
import type { DiagramView, ExplorationView, PythonsView, RecordedOn } from './block-view.ts';
import type { ChangeView } from './change-view.ts';

/** A command of a terminal session and what it prints. */
export interface TerminalCommand {
  /** Without prompts; lines that it goes on over are divided by LF. */
  readonly text: string;
  /** What stands under it, each line ended by one LF. */
  readonly stated: string;
}

/** A file that lies beside the program while it runs. */
export interface FileBeside {
  readonly name: string;
  /** The block it is made from; absent where a reader does not see that block. */
  readonly id?: string;
}

/** What a page shows of a block. */
export interface RunBlockProps {
  /** The block's id, unique on the page; the frame's anchor is `run-<id>`. */
  readonly id: string;
  readonly language: Language;
  /** The file name, or what the block is about. */
  readonly title?: string | undefined;
  readonly code: string;
  /** What Docusaurus has for blocks of code: `{1,3-5} showLineNumbers`. */
  readonly display?: string | undefined;
  /** The session of a console block: shown in the place of `code`. */
  readonly commands?: readonly TerminalCommand[] | undefined;
  /** What the program finds on its standard input. */
  readonly input?: string | undefined;
  /** What lies beside the program while it runs. */
  readonly files?: readonly FileBeside[] | undefined;
  /** What the run printed, in order. */
  readonly outputs: readonly { readonly stream: 'stdout' | 'stderr'; readonly text: string }[];
  /** What it was recorded on; absent for a block that is not run. */
  readonly recorded?: RecordedOn | undefined;
  /** What the Pythons made of it; absent where none ran it. */
  readonly tested?: PythonsView | undefined;
  /** What a recipe did under many schedules; absent for other blocks. */
  readonly explored?: ExplorationView | undefined;
  /** The change under which the block is run, such as `cancel@7`; absent where it is run as it is. */
  readonly changed?: string | undefined;
  /** `any`: the order of the printed lines is not guaranteed. */
  readonly order?: 'any' | undefined;
  /** The class of the exception that the run ends with, on purpose. */
  readonly raises?: string | undefined;
  /** The exit status that the run ends with, on purpose. */
  readonly exit?: number | undefined;
  /** Of a run that never ends, on purpose: who waits for what, a line for each task. */
  readonly hang?: readonly string[] | undefined;
  /** Why the block is not run. */
  readonly norun?: string | undefined;
}

/**
 * What the syntax tree of a page hands to React: the components that remark writes into pages, each with its props. Both
 * sides have them from here. A site that writes components of its own adds them:
 * `declare module '@docrun/docusaurus' { interface PageComponents { Picture: PictureProps } }`.
 */
export interface PageComponents {
  RunBlock: RunBlockProps;
  RunDiagram: DiagramView;
  Signature: SignatureView;
  Members: MembersView;
  Changed: ChangeView;
}

/** What is under those names: whoever gives pages their components lets the compiler see that none has another name. */
export type ComponentsOfPages = { readonly [Name in keyof PageComponents]: ComponentType<PageComponents[Name]> };
