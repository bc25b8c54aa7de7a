import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareFacts } from '../../src/facts/compare.ts';
import { introspectEmbedded, introspectNatively, readFactsFile } from '../../src/facts/facts.node.ts';
import { factsOf, mergeFacts, minorsOf } from '../../src/facts/merge.ts';
import type { ApiFacts, VersionFacts } from '../../src/facts/schema.ts';
import { minorOf } from '../../src/interpreter/minor.ts';
import { createEmbeddedRunner } from '../../src/run/embedded.node.ts';
import { findPythons } from '../../src/run/find-pythons.node.ts';
import { PYTHON_FOLDER } from '../../src/run/python-folder.node.ts';
import type { Runner } from '../../src/run/types.ts';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const ASYNCIO = { module: 'asyncio' };
const CANDIDATES = fileURLToPath(new URL('./candidates.py', import.meta.url));
const pythons = process.platform === 'win32' ? [] : await findPythons(process.env);

/** Modules of which nothing special is known, with some of what any version says of them. */
const OTHERS = [
  [
    'json',
    {
      'json.dumps': { kind: 'function', doc: true, listed: true },
      'json.JSONDecodeError': { kind: 'exception', listed: true },
      'json.JSONEncoder.encode': { kind: 'method', signature: '(o)', listed: true },
    },
  ],
  [
    'concurrent.futures',
    {
      'concurrent.futures.FIRST_COMPLETED': { kind: 'constant', listed: true },
      'concurrent.futures.Future.result': { kind: 'method', signature: '(timeout=None)' },
      'concurrent.futures.ThreadPoolExecutor.submit': { kind: 'method', signature: '(fn, /, *args, **kwargs)' },
    },
  ],
  // It imports types and functions of other modules, which are none of its names.
  ['dataclasses', { 'dataclasses.field': { kind: 'function' }, 'dataclasses.Field': { kind: 'class' } }],
] as const;

function readRecorded(): ApiFacts {
  const parsed = readFactsFile(`${ROOT}recordings/api.json`);
  if (!parsed?.ok) throw new Error('the recorded facts cannot be read');
  return parsed.facts;
}

describe('the embedded interpreter', () => {
  let runner: Runner;
  let facts: VersionFacts;
  beforeAll(async () => {
    runner = await createEmbeddedRunner();
    facts = await introspectEmbedded(runner, ASYNCIO);
  });
  afterAll(() => runner.close());

  it('says what is recorded, but for what WebAssembly has none of', () => {
    const recorded = factsOf(readRecorded(), minorOf(facts.python));
    expect(recorded && compareFacts(recorded, facts)).toEqual([]);
  });

  it('tells of the loop that it is, not of the one that stands for it', () => {
    expect(facts.names['asyncio.EventLoop.add_signal_handler']).toMatchObject({ kind: 'method' });
    expect(facts.names['asyncio.EventLoop']?.signature).toBe('(selector=None)');
  });

  it('tells the parameters of a method in C that says none itself', () => {
    expect(facts.names['asyncio.Task.add_done_callback']?.signature).toBe('(fn, *, context=None)');
  });

  it.each(['json', 'concurrent.futures'])('tells of %s', async (module) => {
    const { names, deprecations } = await introspectEmbedded(runner, { module });
    const [, known] = OTHERS.find(([name]) => name === module) ?? [];
    expect(names).toMatchObject(known ?? {});
    expect(Object.keys(names).filter((name) => !name.startsWith(`${module}.`))).toEqual([]);
    expect(deprecations).toEqual([]);
  });

  it('says which module there is not', async () => {
    await expect(introspectEmbedded(runner, { module: 'no_such' })).rejects.toThrow(/API of no_such:[\s\S]*no_such/);
  });
});

// Shown as skipped where there is no CPython on the machine.
describe.skipIf(pythons.length === 0)('every CPython on the machine', () => {
  it.each(pythons)('$version says what it says twice over, and of every sort', async ({ path, version }) => {
    const facts = await introspectNatively(path, ASYNCIO);
    expect(facts).toMatchObject({ python: version, platform: process.platform });
    expect(await introspectNatively(path, ASYNCIO)).toEqual(facts);
    expect(facts.names).toMatchObject({
      'asyncio.ALL_COMPLETED': { kind: 'constant', signature: null, doc: false },
      'asyncio.CancelledError': { kind: 'exception' },
      'asyncio.Task.cancel': { kind: 'method', signature: '(msg=None)', doc: true, listed: true },
      'asyncio.StreamReader.read': { kind: 'coroutine method', signature: '(n=-1)' },
      'asyncio.Server.sockets': { kind: 'property', signature: null },
      'asyncio.subprocess.Process.communicate': { kind: 'coroutine method', listed: false },
    });
    const written = JSON.stringify(facts);
    expect(written).not.toMatch(/ at 0x|\$self|Optional\[/);
  });

  it.each(pythons)('$version warns nowhere in asyncio where no probe of ours goes', ({ path }) => {
    const options = { encoding: 'utf8', env: {} } as const;
    const places: unknown = JSON.parse(execFileSync(path, ['-I', '-B', CANDIDATES, PYTHON_FOLDER], options));
    const missed = Object.entries(places ?? {}).filter(([, reached]) => !reached);
    expect(missed).toEqual([]);
  });

  it('loses no name that another version has', async () => {
    const all = await Promise.all(pythons.map(({ path }) => introspectNatively(path, ASYNCIO)));
    const names = [...new Set(all.flatMap((facts) => Object.keys(facts.names)))].filter((name) => !/\..*\./.test(name));
    for (const { path, version } of pythons) {
      const program = `import asyncio, warnings; warnings.simplefilter("ignore")
print(*(name for name in ${JSON.stringify(names)} if hasattr(asyncio, name.split(".")[1])))`;
      const there = execFileSync(path, ['-I', '-c', program], { encoding: 'utf8', env: {} }).trim().split(' ');
      const facts = all.find(({ python }) => python === version);
      expect({ version, lost: there.filter((name) => !facts?.names[name]) }).toEqual({ version, lost: [] });
    }
  });

  it.each(pythons.flatMap(({ path, version }) => OTHERS.map(([module, known]) => ({ version, module, known, path }))))(
    '$version says of $module what it has, and loads no asyncio for that',
    async ({ path, module, known }) => {
      const { names, deprecations } = await introspectNatively(path, { module });
      expect(names).toMatchObject(known);
      expect(Object.keys(names).filter((name) => !name.startsWith(`${module}.`))).toEqual([]);
      expect(names).not.toHaveProperty(['dataclasses.FunctionType']);
      expect(deprecations).toEqual([]);
      const program = `import sys; sys.path.insert(0, sys.argv[1]); import introspect; introspect.facts(sys.argv[2])
print(*(name for name in sys.modules if "asyncio" in name))`;
      const words = ['-I', '-B', '-c', program, PYTHON_FOLDER, module];
      expect(execFileSync(path, words, { encoding: 'utf8', env: {} }).trim()).toBe('');
    },
  );

  it('ends with an error where the program cannot be started', async () => {
    await expect(introspectNatively('/nonexistent/python', ASYNCIO)).rejects.toThrow('ENOENT');
  });
});

describe('the recorded facts', () => {
  const recorded = readRecorded();

  it('are those of every minor version that pages speak of', () => {
    expect(minorsOf(recorded)).toEqual(['3.10', '3.11', '3.12', '3.13', '3.14']);
  });

  it('come apart and together again', () => {
    const versions = minorsOf(recorded).flatMap((minor) => factsOf(recorded, minor) ?? []);
    expect(mergeFacts(null, versions)).toEqual(recorded);
  });

  it('have no probe that never warns', () => {
    const uses = new Map<string, boolean>();
    for (const { deprecations = [] } of Object.values(recorded.names))
      for (const { how, category } of deprecations)
        uses.set(how, (uses.get(how) ?? false) || category.endsWith('Warning'));
    expect([...uses].filter(([, warns]) => !warns)).toEqual([]);
  });
});
