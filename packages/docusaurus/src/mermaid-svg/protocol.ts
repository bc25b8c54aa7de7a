import type { DiagramAbout } from './types.ts';

/** What the main thread asks of the worker. */
export type Request =
  | { readonly kind: 'parse'; readonly number: number; readonly mermaid: string }
  | {
      readonly kind: 'render';
      readonly number: number;
      readonly mermaid: string;
      readonly about: DiagramAbout;
      readonly id: string;
    };

/** What the worker answers; `number` is the request's. */
export type Response =
  | { readonly kind: 'done'; readonly number: number; readonly svg: string }
  | { readonly kind: 'syntax-error'; readonly number: number; readonly line: number; readonly reason: string }
  | { readonly kind: 'error'; readonly number: number; readonly reason: string };
