import { z } from 'zod';
import { TOOL_LANGUAGES } from '../message/say.ts';

const name = z.string().regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, 'not in kebab-case');
const work = z.custom<unknown>((value) => typeof value === 'function', 'not a function');

/** The form of what the module of an extension exports. */
export const extensionSchema = z.strictObject({
  name,
  rules: z.array(z.strictObject({ id: name, severity: z.enum(['error', 'warning']), check: work })).nonempty(),
  messages: z.record(z.enum(TOOL_LANGUAGES), z.record(z.string(), z.string())),
  docs: z.instanceof(URL).optional(),
  load: work.optional(),
  summarize: work.optional(),
});
