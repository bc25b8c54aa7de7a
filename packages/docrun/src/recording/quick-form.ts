import type { z } from 'zod';

/** Whether a value is plainly of a form: yes is final, no says nothing. */
export type QuickForm = (value: unknown) => boolean;

/**
 * Makes a test of a schema that takes a tenth of the time that it takes itself. Where the test says yes of a value that JSON
 * gave, the schema would take the value and give an equal one, with the fields of all objects in the same order. It says no
 * of whatever the schema refuses or would change, and of some that the schema takes, such as other orders of fields.
 * @throws Error where the schema has something that is not known here
 */
export function toQuickForm(schema: z.core.$ZodType): QuickForm {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'string':
      return both((value) => typeof value === 'string', def);
    case 'number':
      return both(Number.isFinite, def);
    case 'boolean':
      return (value) => typeof value === 'boolean';
    case 'literal':
      return isOneOf(def.values);
    case 'enum':
      return isOneOf(Object.values(def.entries));
    case 'nullable': {
      const inner = toQuickForm(def.innerType);
      return (value) => value === null || inner(value);
    }
    case 'lazy': {
      let inner: QuickForm | null = null;
      return (value) => {
        inner ??= toQuickForm(def.getter());
        return inner(value);
      };
    }
    case 'array': {
      const element = toQuickForm(def.element);
      return both((value) => Array.isArray(value) && value.every(element), def);
    }
    case 'record': {
      const [ofKey, ofValue] = [toQuickForm(def.keyType), toQuickForm(def.valueType)];
      return (value) => {
        if (!isObject(value)) return false;
        for (const key in value) if (key === '__proto__' || !ofKey(key) || !ofValue(value[key])) return false;
        return true;
      };
    }
    case 'object':
      return toQuickObject(def);
    case 'union':
      return toQuickUnion(def);
    default:
      throw new Error(`There is no quick form of "${def.type}"`);
  }
}

/** The fields that there are stand in the order of the schema, and no others. */
function toQuickObject({ shape, catchall }: z.core.$ZodObjectDef): QuickForm {
  if (catchall?._zod.def.type !== 'never') throw new Error('There is no quick form of objects that take other fields');
  const fields = Object.entries(shape).map(([name, field]) => {
    const { def } = (field as z.core.$ZodTypes)._zod;
    const isOptional = def.type === 'optional';
    return { name, isOptional, form: toQuickForm(def.type === 'optional' ? def.innerType : field) };
  });
  return (value) => {
    if (!isObject(value)) return false;
    let next = 0;
    for (const name in value) {
      let field = fields[next++];
      while (field?.isOptional && field.name !== name) field = fields[next++];
      if (field?.name !== name || !field.form(value[name])) return false;
    }
    while (fields[next]?.isOptional) next++;
    return next === fields.length;
  };
}

function toQuickUnion(def: z.core.$ZodUnionDef): QuickForm {
  if (!('discriminator' in def)) throw new Error('There is no quick form of unions whose members have no name');
  const { discriminator, options } = def as z.core.$ZodDiscriminatedUnionDef;
  const members = new Map<unknown, QuickForm>();
  for (const option of options) {
    const form = toQuickForm(option);
    for (const name of option._zod.propValues?.[discriminator] ?? []) members.set(name, form);
  }
  return (value) => isObject(value) && members.get(value[discriminator])?.(value) === true;
}

/** What a definition asks of values whose type is right: an int, for one, is a number with a check in its own definition. */
function both(form: QuickForm, def: z.core.$ZodTypeDef): QuickForm {
  const defs = [...('check' in def ? [def] : []), ...(def.checks ?? []).map(({ _zod }) => _zod.def)];
  const checks = defs.map((one) => toQuickCheck(one as z.core.$ZodChecks['_zod']['def']));
  const [first, second] = checks;
  if (!first) return form;
  if (!second) return (value) => form(value) && first(value as never);
  return (value) => form(value) && checks.every((check) => check(value as never));
}

function toQuickCheck(def: z.core.$ZodChecks['_zod']['def']): (value: never) => boolean {
  switch (def.check) {
    case 'number_format':
      if (def.format === 'safeint') return Number.isSafeInteger;
      break;
    case 'greater_than':
      return def.inclusive
        ? (value: number) => value >= Number(def.value)
        : (value: number) => value > Number(def.value);
    case 'less_than':
      return def.inclusive
        ? (value: number) => value <= Number(def.value)
        : (value: number) => value < Number(def.value);
    case 'min_length':
      return (value: { readonly length: number }) => value.length >= def.minimum;
    case 'string_format':
      if (def.format === 'regex' && def.pattern?.flags === '')
        return (value: string) => def.pattern?.test(value) === true;
      break;
    default:
  }
  throw new Error(`There is no quick form of the check "${def.check}"`);
}

function isOneOf(values: readonly unknown[]): QuickForm {
  const [only] = values;
  if (values.length === 1) return (value) => value === only;
  const all = new Set(values);
  return (value) => all.has(value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
