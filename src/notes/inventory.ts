import { z } from 'zod';

/** What a note can hold that must not be lost. */
export const KINDS = ['heading', 'item', 'block', 'image', 'error'] as const;
export type Kind = (typeof KINDS)[number];

/** One thing that the notes hold. */
export const noteSchema = z.strictObject({
  kind: z.enum(KINDS),
  /** Unique among its kind: `000 L121` (note and line), `000-3` (note and number of the block), `283.png`, `E07`. */
  id: z.string().min(1),
  /** What it is, in a few words. */
  what: z.string().min(1),
});

/** Where a thing of the notes stands now. */
export const targetSchema = z.strictObject({
  kind: z.enum(KINDS),
  id: z.string().min(1),
  /** The page's path, such as `tasks/wait-for`, the same in all locales. */
  page: z.string().min(1),
  /** The id of a heading of that page. */
  heading: z.string().min(1),
  /** Why it stands there, where that is not plain. */
  why: z.string().min(1).optional(),
});

/** A thing of the notes, and the line of the inventory that names it, from 1. */
export type Note = z.infer<typeof noteSchema> & { readonly line: number };
/** A target, and the line of the map that names it, from 1. */
export type Target = z.infer<typeof targetSchema> & { readonly line: number };

/** What names a thing in both files. */
export function nameOf({ kind, id }: { readonly kind: Kind; readonly id: string }): string {
  return `${kind} ${id}`;
}
