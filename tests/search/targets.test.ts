import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { openIndex } from '@docrun/search/engine';
import { describe, expect, it } from 'vitest';
import { BENCH_LOCALES, loadCorpus, placeOf, questionsFor } from '../../bench/search/corpus.node.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** Bytes of an index, compressed. */
const MAX_SIZE = 250_000;
/** Of the generated queries every so-many-th is asked here, and of those that people wrote, all; the bench asks all. */
const STEP = 12;

/** Of a hundred queries so many must have a right first result. */
const TARGETS: Readonly<Record<string, number>> = {
  ...{ exact: 100, dotted: 100, called: 100, 'written exact': 100 },
  ...{ prefix: 99, spaced: 99, glued: 99, 'written prefix': 99, 'written spaced': 99 },
  ...{ swap: 95, drop: 95, double: 95, 'written typo': 95, ortho: 95 },
  ...{ 'layout-uk': 95, 'layout-ru': 95, 'written layout': 95 },
  ...{ 'infl-uk': 97, 'infl-ru': 97, cross: 90 },
};

describe('the search of the site', () => {
  const asked = new Map<string, { count: number; missed: string[] }>();

  for (const locale of BENCH_LOCALES)
    it(`is small and answers in ${locale}`, async () => {
      const corpus = await loadCorpus(root, locale);
      const { index } = corpus;
      expect(gzipSync(index).length).toBeLessThan(MAX_SIZE);
      const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
      expect(brotliCompressSync(index, quick).length).toBeLessThan(MAX_SIZE);
      const search = openIndex(index);
      const questions = questionsFor(corpus).filter(({ isWritten }, at) => isWritten || at % STEP === 0);
      for (const question of questions) {
        const { query } = question;
        const found = search.search(query, { limit: 1 });
        const { count, missed } = asked.get(question.class) ?? { count: 0, missed: [] };
        const isRight =
          placeOf(
            question,
            found.map(({ url }) => url),
          ) === 0;
        const more = isRight ? [] : [`${locale} ${query}: ${found[0]?.url ?? 'nothing'}`];
        asked.set(question.class, { count: count + 1, missed: [...missed, ...more] });
      }
    });

  it('meets its targets', () => {
    expect([...asked.keys()].toSorted()).toEqual(Object.keys(TARGETS).toSorted());
    const failed = [...asked].flatMap(([name, { count, missed }]) => {
      const reached = (100 * (count - missed.length)) / count;
      return reached >= (TARGETS[name] ?? 100) ? [] : [{ name, reached, missed }];
    });
    expect(failed).toEqual([]);
  });
});
