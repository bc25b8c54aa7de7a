import type { Said } from 'docrun';
import type { z } from 'zod';

/** A line that is not what it should be. */
export interface BadLine extends Said<string> {
  /** From 1. */
  readonly line: number;
}

/**
 * Reads a file of one JSON object a line; blank lines are left out. Never throws for what the text holds.
 * @returns what could be read, each with its line from 1, and what could not
 */
export function parseJsonLines<Shape extends z.ZodRawShape>(
  text: string,
  schema: z.ZodObject<Shape>,
): { readonly entries: readonly (z.infer<z.ZodObject<Shape>> & { line: number })[]; readonly bad: readonly BadLine[] } {
  const entries: (z.infer<z.ZodObject<Shape>> & { line: number })[] = [];
  const bad: BadLine[] = [];
  for (const [index, source] of text.split(/\r?\n/).entries()) {
    if (source.trim() === '') continue;
    const line = index + 1;
    let raw: unknown;
    try {
      raw = JSON.parse(source);
    } catch {
      bad.push({ line, key: 'broken-map.json' });
      continue;
    }
    const parsed = schema.safeParse(raw);
    if (parsed.success) {
      entries.push({ ...parsed.data, line });
      continue;
    }
    const [issue] = parsed.error.issues;
    const values = { path: issue?.path.map(String).join('.') || '.', reason: issue?.message ?? '' };
    bad.push({ line, key: 'broken-map.form', values });
  }
  return { entries, bad };
}
