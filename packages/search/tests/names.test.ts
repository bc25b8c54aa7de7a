import { describe, expect, it } from 'vitest';
import { readNameQuery } from '../src/engine/name-query.ts';
import { createTokeniser } from '../src/engine/tokenise.ts';
import { modulesOf } from '../src/indexing/known-names.ts';
import { toDocuments } from '../src/indexing/to-documents.ts';
import { makeDocument, makeSearch } from './support/make-document.ts';

const LIB = ['http.client', 'http.client.inner'];
const documents = [
  makeDocument('connect', { title: 'Connecting', defines: ['http.client.Connection', 'http.client.Connection.close'] }),
  makeDocument('reply', { title: 'Replies', defines: ['http.client.Reply', 'http.client.Reply.close'] }),
  makeDocument('parser', { title: 'Parsers', defines: ['http.client.inner.Parser', 'http.client.inner.Parser.feed'] }),
  makeDocument('fetch', { title: 'Fetching', defines: ['http.client.fetch_all'], text: 'It asks for everything.' }),
];
const first = (query: string, options = {}) =>
  makeSearch('en', documents, { modules: LIB, ...options }).search(query)[0];

describe('names of a module with dots', () => {
  it.each([
    'fetch_all',
    'http.client.fetch_all',
    'http.client.fetch_all()',
    'from http.client import fetch_all',
    'await http.client.fetch_all(1)',
    'fetch all',
    'htpt.client.fetch_all',
    'ftech_all',
  ])('are found as %s', (query) => {
    expect(first(query)).toMatchObject({ url: '/fetch', name: 'http.client.fetch_all' });
  });

  it.each(['Parser.feed', 'inner.Parser.feed', 'http.client.inner.Parser.feed', 'parser.feed()'])(
    'that are in a module inside of it are found as %s',
    (query) => {
      expect(first(query)).toMatchObject({ name: 'http.client.inner.Parser.feed' });
    },
  );
});

describe('a bare name that several classes have', () => {
  it('is that of the class which is the most usual', () => {
    expect(first('close', { usualClasses: ['Reply', 'Connection'] })?.url).toBe('/reply');
    expect(first('close', { usualClasses: ['Connection', 'Reply'] })?.url).toBe('/connect');
  });

  it('is that of the class which a variable stands for', () => {
    expect(first('x.close')?.url).toBe('/connect');
    expect(first('x.close', { variables: { x: 'Reply' } })?.url).toBe('/reply');
    // Names that every object has are no variables.
    expect(first('constructor.close')).toBeDefined();
  });
});

describe('the module in front of a name', () => {
  it.each([
    ['asyncio', 'asynico.run', 'run'],
    ['os', 'to.path', 'to.path'],
    ['os', 'os.path', 'path'],
    ['json', 'jsno.dumps', 'dumps'],
    ['http.client', 'http.client', 'http.client'],
    ['http.client', 'http client.get', 'http client.get'],
    ['', 'asyncio.run', 'asyncio.run'],
  ])('%s: %s is %s', (module, query, short) => {
    expect(readNameQuery(query, module)?.short).toBe(short);
  });

  it('is no word of its own', () => {
    expect(createTokeniser('en', 'http.client').tokenise('http.client.get')).toEqual(['http.client.get', 'get']);
    expect(createTokeniser('en').tokenise('http.get')).toEqual(['http.get', 'http', 'get']);
  });
});

describe('modulesOf', () => {
  it('finds modules inside of the module: beginnings of names that are no names', () => {
    const names = new Set(['a.b.X', 'a.b.X.y', 'a.b.in.Z', 'a.b.in.deep.f', 'a.b.g', 'other.thing.x']);
    expect(modulesOf('a.b', names)).toEqual(['a.b', 'a.b.in.deep', 'a.b.in']);
    expect(modulesOf('a.b', new Set())).toEqual(['a.b']);
  });

  it('leaves them out of the headings of members', () => {
    const modules = ['lib', 'lib.inner'];
    const signatures = new Map([
      ['lib.inner.P', '()'],
      ['lib.inner.P.wait', null],
    ]);
    const section = { heading: '', depth: 1, text: '', code: '', signatures: [] };
    const page = {
      ...{ path: 'api/lib', address: '/api/lib', title: 'Lib', keywords: [] },
      sections: [{ ...section, anchor: '', membersOf: ['lib.inner.P'] }],
    };
    const found = toDocuments([page], { modules, signatures });
    expect(found.map(({ heading, signature }) => [heading, signature])).toEqual([
      ['', undefined],
      ['P', '()'],
      ['P.wait', undefined],
    ]);
  });
});
