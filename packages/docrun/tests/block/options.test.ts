import { describe, expect, it } from 'vitest';
import { parseOptions } from '../../src/block/options.ts';

const DEFAULTS = { diagram: false, hidden: false, runtime: 'embedded' };
const parse = (meta: string) => parseOptions(meta, (offset) => ({ line: 1, column: offset + 1 }));

describe('parseOptions', () => {
  it.each([
    ['', {}],
    ['  diagram   ', { diagram: true }],
    ['hidden', { hidden: true }],
    [`id="a-1" title='say "hi".py'`, { id: 'a-1', title: 'say "hi".py' }],
    [
      'lanes="main, slow ,loop" diagram caption="Хто кого чекає"',
      { lanes: ['main', 'slow', 'loop'], diagram: true, caption: 'Хто кого чекає' },
    ],
    ['raises="asyncio.TimeoutError"', { raises: 'asyncio.TimeoutError' }],
    ['after="one" runtime="native"', { after: 'one', runtime: 'native' }],
    ['python=">=3.11, <3.14"', { python: '>=3.11, <3.14' }],
    ['order="any"', { order: 'any' }],
    ['packages="aiohttp, httpx" files="app"', { packages: ['aiohttp', 'httpx'], files: ['app'] }],
    ['exit="3"', { exit: 3 }],
    ['norun="needs a server, a=b"', { norun: 'needs a server, a=b' }],
    [
      'recipe accepts="left-behind: why, so; hang: never" vary="JOBS=0, 1;SIZE=None"',
      {
        recipe: true,
        accepts: [
          ['left-behind', 'why, so'],
          ['hang', 'never'],
        ],
        vary: [
          ['JOBS', ['0', '1']],
          ['SIZE', ['None']],
        ],
      },
    ],
    ['explore="cancel@7+timer@3*10"', { explore: 'cancel@7+timer@3*10' }],
  ])('reads %s', (meta, options) => {
    expect(parse(meta)).toMatchObject({ options: { ...DEFAULTS, ...options }, faults: [] });
  });

  it.each([
    ['raisess="X"', { kind: 'unknown-option', name: 'raisess', nearest: 'raises' }, 1],
    ['id="a" digram', { kind: 'unknown-option', name: 'digram', nearest: 'diagram' }, 8],
    ['showLineNumbers', { kind: 'unknown-option', name: 'showLineNumbers' }, 1],
    ['{1,3}', { kind: 'unknown-option', name: '{1,3}' }, 1],
    ['__proto__="x"', { kind: 'unknown-option', name: '__proto__' }, 1],
    ['id=a', { kind: 'malformed-option', text: 'id=a' }, 1],
    ['id="a" "b"', { kind: 'malformed-option', text: '"b"' }, 8],
    ['id="open', { kind: 'malformed-option' }, 1],
    ['id="a"title="b"', { kind: 'malformed-option' }, 1],
    ['id=', { kind: 'option-without-value', name: 'id' }, 1],
    ['diagram raises', { kind: 'option-without-value', name: 'raises' }, 9],
    ['diagram="yes"', { kind: 'option-takes-no-value', name: 'diagram' }, 1],
    ['diagram diagram', { kind: 'repeated-option', name: 'diagram' }, 9],
    ['id="a" id="b"', { kind: 'repeated-option', name: 'id' }, 8],
    ['id="Має пробіл"', { kind: 'bad-value', name: 'id', wanted: 'kebab' }, 1],
    ['id="1"', { kind: 'bad-value', name: 'id', wanted: 'kebab' }, 1],
    ['raises="no class"', { kind: 'bad-value', name: 'raises', wanted: 'class' }, 1],
    ['runtime="c"', { kind: 'bad-value', name: 'runtime', wanted: 'runtime' }, 1],
    ['order="none"', { kind: 'bad-value', name: 'order', wanted: 'order' }, 1],
    ['python="3.12"', { kind: 'bad-value', name: 'python', wanted: 'version' }, 1],
    ['norun=" "', { kind: 'bad-value', name: 'norun', wanted: 'text' }, 1],
    ['exit="0"', { kind: 'bad-value', name: 'exit', wanted: 'status' }, 1],
    ['exit="256"', { kind: 'bad-value', name: 'exit', wanted: 'status' }, 1],
    ['packages=""', { kind: 'bad-value', name: 'packages', wanted: 'list' }, 1],
    ['diagram lanes="a,,b"', { kind: 'bad-value', name: 'lanes', wanted: 'list' }, 9],
    ['caption="x"', { kind: 'option-without-effect', name: 'caption', because: 'no-diagram' }, 1],
    ['norun="x" diagram', { kind: 'option-without-effect', name: 'diagram', because: 'norun' }, 11],
    ['hidden diagram', { kind: 'option-without-effect', name: 'diagram', because: 'hidden' }, 8],
    ['norun="x" files="a"', { kind: 'option-without-effect', name: 'files', because: 'norun' }, 11],
    ['files="a" runtime="native"', { kind: 'option-without-effect', name: 'runtime', because: 'native-anyway' }, 11],
    ['recipe accepts="hang"', { kind: 'bad-value', name: 'accepts', wanted: 'accepts' }, 8],
    ['recipe vary="JOBS"', { kind: 'bad-value', name: 'vary', wanted: 'vary' }, 8],
    ['explore="cancel"', { kind: 'bad-value', name: 'explore', wanted: 'changes' }, 1],
    ['vary="JOBS=1"', { kind: 'option-without-effect', name: 'vary', because: 'no-recipe' }, 1],
    ['runtime="native" recipe', { kind: 'option-without-effect', name: 'recipe', because: 'native' }, 18],
    ['norun="x" explore="eager"', { kind: 'option-without-effect', name: 'explore', because: 'norun' }, 11],
    ['exit="1" raises="X"', { kind: 'option-without-effect', name: 'exit', because: 'raises' }, 1],
  ])('says what is wrong with %s', (meta, fault, column) => {
    expect(parse(meta).faults).toMatchObject([{ ...fault, at: { line: 1, column } }]);
  });

  it('knows which options a language has', () => {
    const place = (offset: number) => ({ line: 1, column: offset + 1 });
    expect(parseOptions('id="a" diagram', place, { language: 'c' })).toMatchObject({
      options: { id: 'a', diagram: false },
      faults: [
        {
          kind: 'option-of-other-language',
          at: { line: 1, column: 8 },
          name: 'diagram',
          language: 'c',
          possible: ['id', 'title', 'order', 'exit', 'norun'],
        },
      ],
    });
    expect(parseOptions('packages="a" files="b" python=">=3.12"', place, { language: 'console' }).faults).toEqual([]);
    expect(parseOptions('diagrm', place, { language: 'c' }).faults).toMatchObject([{ kind: 'unknown-option' }]);
  });

  it('says that a block with input runs natively anyway', () => {
    const parsed = parseOptions('runtime="native"', () => ({ line: 1, column: 1 }), { hasInput: true });
    expect(parsed.faults).toMatchObject([{ name: 'runtime', because: 'native-anyway' }]);
  });

  it('keeps the first of two', () => {
    expect(parse('id="a" id="b"').options.id).toBe('a');
  });
});
