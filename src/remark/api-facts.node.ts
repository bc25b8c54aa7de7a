import { readFile } from 'node:fs/promises';
import { z } from 'zod';

const kinds = z.enum([
  'class',
  'constant',
  'coroutine function',
  'coroutine method',
  'exception',
  'function',
  'method',
]);

const apiFacts = z.strictObject({
  /** The version that the facts were recorded on, such as `3.14.2`. */
  python: z.string(),
  names: z.record(z.string(), z.strictObject({ kind: kinds, signature: z.string() })),
});

export type ApiKind = z.infer<typeof kinds>;
export type ApiFacts = z.infer<typeof apiFacts>;

/** Reads the recorded facts of asyncio's public API; throws where the file is missing or has another shape. */
export async function readApiFacts(file: string): Promise<ApiFacts> {
  const parsed = apiFacts.safeParse(JSON.parse(await readFile(file, 'utf8')));
  if (!parsed.success) {
    throw new Error(`${file} has another shape than recorded API facts:\n${z.prettifyError(parsed.error)}`);
  }
  return parsed.data;
}
