import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type * as Preset from '@docusaurus/preset-classic';
import type { Config } from '@docusaurus/types';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
import { codeTheme } from './src/css/code-theme.ts';
import { withoutCard } from './src/plugins/chapters/without-card.ts';

// Docusaurus transpiles this file and all that it imports with its own loader, which is slow and mistakes the shape of
// some ES modules. Node runs TypeScript as it is: the part that docrun belongs to is loaded by Node, once a process.
const { createSiteParts } = createRequire(import.meta.url)(
  './src/plugins/site-parts.node.ts',
) as typeof import('./src/plugins/site-parts.node.ts');

const { complete, remarkPlugins, sidebar } = createSiteParts(fileURLToPath(new URL('.', import.meta.url)), {
  example: 'tasks/wait-for',
});

const config: Config = {
  title: 'asyncio',
  favicon: 'img/logo.svg',
  // The built folder works on any host; only the sitemap and the canonical links need the true address.
  url: process.env.SITE_URL ?? 'http://localhost:3000',
  baseUrl: process.env.BASE_URL ?? '/',
  trailingSlash: false,
  future: { v4: true, faster: true },
  onBrokenLinks: 'throw',
  onBrokenAnchors: 'throw',
  onDuplicateRoutes: 'throw',
  markdown: {
    format: 'detect',
    parseFrontMatter: withoutCard,
    hooks: { onBrokenMarkdownLinks: 'throw', onBrokenMarkdownImages: 'throw' },
  },
  i18n: {
    defaultLocale: 'uk',
    locales: ['uk', 'ru', 'en'],
    localeConfigs: {
      uk: { label: 'Українська', htmlLang: 'uk' },
      ru: { label: 'Русский', htmlLang: 'ru' },
      en: { label: 'English', htmlLang: 'en' },
    },
  },
  presets: [
    [
      'classic',
      {
        docs: {
          routeBasePath: '/',
          sidebarItemsGenerator: sidebar,
          breadcrumbs: false,
          beforeDefaultRemarkPlugins: [...remarkPlugins],
          remarkPlugins: [remarkMath],
          rehypePlugins: [rehypeKatex],
        },
        blog: false,
        theme: {
          customCss: [
            './src/css/katex.css',
            './src/css/fonts.css',
            './src/css/tokens.css',
            './src/css/base.css',
            './src/css/chrome.css',
            './src/css/content.css',
            './src/css/code.css',
            './src/css/print.css',
          ],
        },
      } satisfies Preset.Options,
    ],
  ],
  themeConfig: {
    colorMode: { respectPrefersColorScheme: true },
    docs: { sidebar: { hideable: false } },
    tableOfContents: { minHeadingLevel: 2, maxHeadingLevel: 3 },
    navbar: {
      title: 'asyncio',
      logo: { alt: '', src: 'img/logo.svg', srcDark: 'img/logo-dark.svg', width: 28, height: 28 },
      items: [
        { type: 'custom-chapters', label: 'Chapters' },
        { type: 'localeDropdown', position: 'right' },
      ],
    },
    footer: { copyright: 'Every output on these pages comes from a recorded run.' },
    prism: { theme: codeTheme, darkTheme: codeTheme, additionalLanguages: ['bash', 'toml'] },
  } satisfies Preset.ThemeConfig,
};

export default complete(config);
