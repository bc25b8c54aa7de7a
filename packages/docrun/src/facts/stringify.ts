import { minorsOf } from './merge.ts';
import type { ApiFacts, NameRecord } from './schema.ts';

/**
 * The facts as the text of their file: names and versions in order, LF, one name a line; what has several forms or warns
 * takes a line for each, so that a change shows as a changed line.
 */
export function stringifyFacts(facts: ApiFacts): string {
  const recordedOn = minorsOf(facts).map((minor) => `    ${json(minor)}: ${spaced(facts.recordedOn[minor])}`);
  const names = Object.keys(facts.names)
    .sort()
    .flatMap((name) => {
      const fact = facts.names[name];
      return fact ? [`    ${json(name)}: ${stringifyName(fact)}`] : [];
    });
  return [
    '{',
    `  "schema": ${facts.schema},`,
    `  "recordedOn": {\n${recordedOn.join(',\n')}\n  },`,
    `  "names": {\n${names.join(',\n')}\n  }`,
    '}',
    '',
  ].join('\n');
}

function stringifyName({ in: versions, forms, unlisted, deprecations }: NameRecord): string {
  const parts = [`"in": ${spaced(versions)}`];
  if (unlisted) parts.push(`"unlisted": ${spaced(unlisted)}`);
  const [form] = forms;
  if (form && forms.length === 1 && !deprecations)
    return `{ ${[...parts, `"forms": [${formLine(form)}]`].join(', ')} }`;
  parts.push(`"forms": [\n${forms.map((one) => `        ${formLine(one)}`).join(',\n')}\n      ]`);
  if (deprecations) {
    const lines = deprecations.map(({ in: where, ...use }) => `        ${spaced({ in: where, ...use })}`);
    parts.push(`"deprecations": [\n${lines.join(',\n')}\n      ]`);
  }
  return `{\n      ${parts.join(',\n      ')}\n    }`;
}

function formLine({ from, kind, signature, doc }: NameRecord['forms'][number]): string {
  return spaced({ from, kind, signature, doc });
}

/** JSON on one line, with spaces after commas and colons. */
function spaced(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spaced).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return json(value);
  const entries = Object.entries(value).map(([name, entry]) => `${json(name)}: ${spaced(entry)}`);
  return `{ ${entries.join(', ')} }`;
}

function json(value: unknown): string {
  return JSON.stringify(value);
}
