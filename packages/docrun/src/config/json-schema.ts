import { z } from 'zod';
import { configSchema } from './schema.ts';

/** The JSON Schema of `docrun.config.json`, for editors. */
export function configJsonSchema(): object {
  return z.toJSONSchema(configSchema, { io: 'input' });
}
