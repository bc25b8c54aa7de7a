import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { compareFacts } from '../../src/facts/compare.ts';
import { INTROSPECT, introspectEmbedded, introspectNatively, readFacts } from '../../src/facts/facts.node.ts';
import { factsOf, mergeFacts, minorsOf } from '../../src/facts/merge.ts';
import type { ApiFacts, VersionFacts } from '../../src/facts/schema.ts';
import { minorOf } from '../../src/interpreter/minor.ts';
import { createEmbeddedRunner } from '../../src/run/embedded.node.ts';
import { findPythons } from '../../src/run/find-pythons.node.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const CANDIDATES = fileURLToPath(new URL('./candidates.py', import.meta.url));
const pythons = process.platform === 'win32' ? [] : await findPythons(process.env);

function readRecorded(): ApiFacts {
  const parsed = readFacts(ROOT);
  if (!parsed?.ok) throw new Error('the recorded facts cannot be read');
  return parsed.facts;
}

describe('the embedded interpreter', () => {
  let facts: VersionFacts;
  beforeAll(async () => {
    const runner = await createEmbeddedRunner();
    facts = await introspectEmbedded(runner).finally(() => runner.close());
  });

  it('says what is recorded, but for what WebAssembly has none of', () => {
    const recorded = factsOf(readRecorded(), minorOf(facts.python));
    expect(recorded && compareFacts(recorded, facts)).toEqual([]);
  });

  it('tells of the loop that it is, not of the one that stands for it', () => {
    expect(facts.names['asyncio.EventLoop.add_signal_handler']).toMatchObject({ kind: 'method' });
    expect(facts.names['asyncio.EventLoop']?.signature).toBe('(selector=None)');
  });
});

// Shown as skipped where there is no CPython on the machine.
describe.skipIf(pythons.length === 0)('every CPython on the machine', () => {
  it.each(pythons)('$version says what it says twice over, and of every sort', async ({ path, version }) => {
    const facts = await introspectNatively(path);
    expect(facts).toMatchObject({ python: version, platform: process.platform });
    expect(await introspectNatively(path)).toEqual(facts);
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
    const places: unknown = JSON.parse(execFileSync(path, ['-I', '-B', CANDIDATES, INTROSPECT], options));
    const missed = Object.entries(places ?? {}).filter(([, reached]) => !reached);
    expect(missed).toEqual([]);
  });

  it('loses no name that another version has', async () => {
    const all = await Promise.all(pythons.map(({ path }) => introspectNatively(path)));
    const names = [...new Set(all.flatMap((facts) => Object.keys(facts.names)))].filter((name) => !/\..*\./.test(name));
    for (const { path, version } of pythons) {
      const program = `import asyncio, warnings; warnings.simplefilter("ignore")
print(*(name for name in ${JSON.stringify(names)} if hasattr(asyncio, name.split(".")[1])))`;
      const there = execFileSync(path, ['-I', '-c', program], { encoding: 'utf8', env: {} }).trim().split(' ');
      const facts = all.find(({ python }) => python === version);
      expect({ version, lost: there.filter((name) => !facts?.names[name]) }).toEqual({ version, lost: [] });
    }
  });

  it('ends with an error where the program cannot be started', async () => {
    await expect(introspectNatively('/nonexistent/python')).rejects.toThrow('ENOENT');
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
