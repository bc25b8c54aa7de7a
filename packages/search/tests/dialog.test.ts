import { describe, expect, it } from 'vitest';
import { placesOf, type SiteOfPage } from '../src/dialog/places-of.ts';
import { searchAddress } from '../src/dialog/search-address.ts';

describe('searchAddress', () => {
  it.each([
    ['wait for', '/search?q=wait%20for'],
    ['  a&b=c#d  ', '/search?q=a%26b%3Dc%23d'],
    ['a\ud800b', '/search?q=a%EF%BF%BDb'],
    [`${'a'.repeat(199)}🔥`, `/search?q=${'a'.repeat(199)}%EF%BF%BD`],
    ['🔥', '/search?q=%F0%9F%94%A5'],
  ])('%j', (query, address) => {
    expect(searchAddress('/search', query)).toBe(address);
  });
});

describe('placesOf', () => {
  const locales: [string, ...string[]] = ['uk', 'ru', 'en'];
  const at = (currentLocale: string, baseUrl: string, localeConfigs: SiteOfPage['i18n']['localeConfigs'] = {}) =>
    placesOf(
      { url: 'https://example.org', baseUrl, i18n: { currentLocale, defaultLocale: 'uk', locales, localeConfigs } },
      'index-1.json',
    );
  const foldersOf = ({ own, others }: ReturnType<typeof placesOf>) => [
    own.folder,
    ...others.map(({ folder }) => folder),
  ];

  it.each([
    ['uk', '/', ['/search-index/', '/ru/search-index/', '/en/search-index/']],
    ['ru', '/ru/', ['/ru/search-index/', '/search-index/', '/en/search-index/']],
    ['en', '/lib/en/', ['/lib/en/search-index/', '/lib/search-index/', '/lib/ru/search-index/']],
  ])('%s at %s', (locale, baseUrl, folders) => {
    expect(foldersOf(at(locale, baseUrl))).toEqual(folders);
  });

  it('knows the file of its own locale only, and what the others are called', () => {
    const { own, others } = at('ru', '/ru/', { uk: { label: 'Українська' } });
    expect(own).toMatchObject({ file: 'index-1.json', base: '/ru', language: 'ru' });
    expect(others[0]).toEqual({ locale: 'uk', language: 'Українська', base: '', folder: '/search-index/' });
  });

  it('are where the site says, and not on other hosts', () => {
    const url = 'https://example.org';
    const places = at('uk', '/', {
      ru: { url, baseUrl: '/russian/' },
      en: { url: 'https://en.example.org', baseUrl: '/' },
    });
    expect(foldersOf(places)).toEqual(['/search-index/', '/russian/search-index/']);
  });

  it('are none beside that of a locale which is built by itself', () => {
    const alone = { url: 'https://example.org', baseUrl: '/' };
    expect(foldersOf(at('en', '/', { uk: alone, ru: alone, en: alone }))).toEqual(['/search-index/']);
  });
});
