import { rmSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { siteLocales } from '../../src/config/site-locales.ts';
import { runDocrun } from '../support/run-docrun.ts';
import { makePage, makeProject } from '../support/temporary-project.ts';

describe('the locales of a site', () => {
  it.each([
    ["export default { title: 'a' };", ['en']],
    ["{ title: 'a', i18n: { defaultLocale: 'uk', locales: ['en', 'uk'] } }", ['uk', 'en']],
    ["{ title: 'a', // i18n\n url: 'https://example.com' }", ['en']],
    ["{ title: 'a', i18n: { defaultLocale: 'uk', locales: LOCALES } }", null],
    ["{ title: 'a', i18n: { defaultLocale: 'uk', locales: ['uk', OTHER] } }", null],
    ["{ ...shared, title: 'a' }", null],
    ["{ title: 'a', i18n }", null],
    ['export { default } from "./other.js"', null],
    ['', null],
  ])('%s: %j', (text, locales) => {
    expect(siteLocales(text)).toEqual(locales);
  });
});

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function site(locales: readonly string[]): string {
  const folder = makeProject({
    'docrun.config.json': JSON.stringify({ locales }),
    'docusaurus.config.js': "export default { title: 'a' };",
    'docs/a.md': makePage(['id="one"', 'x = 1']),
  });
  folders.push(folder);
  return folder;
}

describe('locales that the site does not have', () => {
  it.each(['check', 'record'])('are named by %s, with those that it has', async (verb) => {
    const ended = await runDocrun([verb], { folder: site(['de']) });
    expect(ended).toMatchObject({ exit: 2, stdout: '' });
    expect(ended.stderr).toContain(
      'docrun.config.json:1:2 `locales`: the site (docusaurus.config.js) has other languages; ',
    );
    expect(ended.stderr).toContain('write "locales": ["en"]');
  });

  it('are no fault where the site has them', async () => {
    expect((await runDocrun(['check'], { folder: site(['en']) })).stdout).toContain('missing-recording');
  });
});
