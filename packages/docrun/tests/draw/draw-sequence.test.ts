import { beforeAll, describe, expect, test } from 'vitest';
import { drawSequence } from '../../src/draw/index.ts';
import { findFaults } from './find-faults.ts';
import { parseSvg, readSvg, shownOf } from './read-svg.ts';
import { loadSitePictures, type SitePicture } from './site-pictures.ts';

const about = { id: 'test', title: 'A title', description: '', lang: 'en' };

describe('the pictures of the site', () => {
  let pictures: readonly SitePicture[];
  beforeAll(async () => {
    pictures = await loadSitePictures();
  });

  test('show every lane and every step, in order, and nothing lies on top of anything else', () => {
    expect(pictures.length).toBeGreaterThan(100);
    for (const { picture, place } of pictures) {
      const svg = parseSvg(drawSequence(picture, about));
      expect(readSvg(svg), place).toEqual(shownOf(picture));
      expect(findFaults(svg), place).toEqual([]);
    }
  });
});
