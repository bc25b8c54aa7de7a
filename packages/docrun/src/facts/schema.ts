import { z } from 'zod';
import { compareVersions, minorOf } from '../interpreter/minor.ts';

/** The version of the form of the recorded facts; another one is not read. */
export const FACTS_SCHEMA = 1;

const kind = z.enum([
  'attribute',
  'class',
  'constant',
  'coroutine function',
  'coroutine method',
  'exception',
  'function',
  'method',
  'property',
]);
const minor = z.string().regex(/^\d+\.\d+$/);
const release = z.string().regex(/^\d+\.\d+\.\d/);

const form = z.strictObject({
  kind,
  /** As `inspect.signature` shows it, without `self`: `(fut, timeout)`; null where there is none. */
  signature: z.string().nullable(),
  /** Whether it has a docstring. */
  doc: z.boolean(),
});

const deprecation = z.strictObject({
  /** The code that was run, such as `asyncio.get_event_loop()`. */
  how: z.string().min(1),
  /** `no-loop`: in a program in which no event loop is running. */
  where: z.literal('no-loop').nullable(),
  /** The class of the warning, or of the exception that is raised by now. */
  category: z.string().min(1),
  message: z.string(),
});

/** Which interpreter facts come from. */
const source = z.strictObject({
  /** The release, such as `3.12.1`. */
  python: release,
  /** `sys.platform`; `emscripten` is the embedded interpreter. */
  platform: z.string().min(1),
});

/** What one interpreter says of the public API of a module: what `introspect` prints. */
export const versionFactsSchema = z.strictObject({
  ...source.shape,
  /** By full name. `listed`: whether `asyncio.__all__` has the name, or the class that it is a member of. */
  names: z.record(z.string(), z.strictObject({ ...form.shape, listed: z.boolean() })),
  deprecations: z.array(z.strictObject({ of: z.string(), ...deprecation.shape })),
});

const recordedName = z.strictObject({
  /** The minor versions that have the name, in order. */
  in: z.array(minor).min(1),
  /** What it is like, from which minor version on; a form holds until the next one. */
  forms: z.array(z.strictObject({ from: minor, ...form.shape })).min(1),
  /** The minor versions on which `asyncio.__all__` does not have it, though it is there; absent: none. */
  unlisted: z.array(minor).min(1).optional(),
  /** Uses that warn that they are deprecated, or fail by now, and the minor versions on which they do. */
  deprecations: z.array(z.strictObject({ in: z.array(minor).min(1), ...deprecation.shape })).optional(),
});

/** The form of `recordings/api.json`: the facts of all versions in one. */
export const apiFactsSchema = z
  .strictObject({
    schema: z.literal(FACTS_SCHEMA),
    /** By minor version. */
    recordedOn: z.record(minor, source),
    /** By full name, such as `asyncio.Task.cancel`. */
    names: z.record(z.string(), recordedName),
  })
  .superRefine(({ recordedOn, names }, context) => {
    const fail = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
    for (const [version, { python }] of Object.entries(recordedOn))
      if (minorOf(python) !== version) fail(['recordedOn', version], `${python} is no release of ${version}`);
    for (const [name, fact] of Object.entries(names)) {
      const lists = { in: fact.in, forms: fact.forms.map(({ from }) => from), unlisted: fact.unlisted ?? [] };
      for (const [field, versions] of Object.entries(lists)) {
        if (versions.some((one, at) => at > 0 && compareVersions(versions[at - 1] ?? '', one) >= 0))
          fail(['names', name, field], 'the versions are not in order');
        const known = field === 'in' ? Object.keys(recordedOn) : fact.in;
        if (versions.some((one) => !known.includes(one)))
          fail(['names', name, field], 'there is a version that has nothing recorded');
      }
      if (fact.forms[0]?.from !== fact.in[0]) fail(['names', name, 'forms'], 'the first version has no form');
      for (const [at, entry] of (fact.deprecations ?? []).entries())
        if (entry.in.some((one) => !fact.in.includes(one)))
          fail(['names', name, 'deprecations', at], 'there is a version that does not have the name');
    }
  });

export type ApiKind = z.infer<typeof kind>;
export type FactsSource = z.infer<typeof source>;
export type VersionFacts = z.infer<typeof versionFactsSchema>;
export type NameFacts = VersionFacts['names'][string];
export type NameRecord = z.infer<typeof recordedName>;
export type ApiFacts = z.infer<typeof apiFactsSchema>;
