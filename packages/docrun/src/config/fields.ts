import { z } from 'zod';
import { isMessageKey, type MessageKey } from '../message/say.ts';
import { configJsonSchema } from './json-schema.ts';

/** One thing that `docrun.config.json` may say. */
export interface ConfigField {
  /** Such as `pages[].folder`. */
  readonly path: string;
  /** As TypeScript writes it. */
  readonly type: string;
  /** What it is where nothing is said, as JSON; null where that is nothing, or depends. */
  readonly default: string | null;
  /** Whether it must be there where what holds it is. */
  readonly isNeeded: boolean;
  readonly about: MessageKey;
}

const node = z.object({
  type: z.string().optional(),
  enum: z.array(z.string()).optional(),
  default: z.unknown().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
  items: z.unknown().optional(),
  additionalProperties: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
});
type SchemaNode = z.infer<typeof node>;

/** Everything that `docrun.config.json` may say, by the schema: each field, and below it what it holds. */
export function configFields(): readonly ConfigField[] {
  return [...fieldsOf(node.parse(configJsonSchema()), '')];
}

function* fieldsOf({ properties = {}, required = [] }: SchemaNode, before: string): Iterable<ConfigField> {
  for (const [name, value] of Object.entries(properties)) {
    const field = node.parse(value);
    const path = `${before}${name}`;
    const about = `config.about.${path.replaceAll('[]', '')}`;
    if (!isMessageKey(about)) throw new Error(`Nothing says what ${path} means.`);
    yield {
      path,
      type: typeOf(field),
      default: field.default === undefined || field.default === null ? null : JSON.stringify(field.default),
      isNeeded: before !== '' && required.includes(name),
      about,
    };
    if (field.type === 'array') yield* fieldsOf(node.parse(field.items), `${path}[].`);
    else yield* fieldsOf(field, `${path}.`);
  }
}

function typeOf({ type, enum: choices, items, properties, additionalProperties, anyOf }: SchemaNode): string {
  if (choices) return choices.map((choice) => JSON.stringify(choice)).join(' | ');
  if (anyOf) return anyOf.map((one) => typeOf(node.parse(one))).join(' | ');
  if (type === 'array') return `${typeOf(node.parse(items))}[]`;
  if (type !== 'object') return type ?? 'unknown';
  if (properties) return 'object';
  return `Record<string, ${typeOf(node.parse(additionalProperties))}>`;
}
