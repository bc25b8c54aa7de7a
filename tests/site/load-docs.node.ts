import { join } from 'node:path';
import pluginContentDocs, {
  type LoadedContent,
  type LoadedVersion,
  type PluginOptions,
  validateOptions,
} from '@docusaurus/plugin-content-docs';
import type { LoadContext } from '@docusaurus/types';
import { DEFAULT_PARSE_FRONT_MATTER } from '@docusaurus/utils';
import { normalizePluginOptions } from '@docusaurus/utils-validation';
import type { Locale } from 'docrun/page';
import { createSidebar } from '../../src/plugins/chapters/sidebar.node.ts';
import { withoutCard } from '../../src/plugins/chapters/without-card.ts';

/** What Docusaurus makes of the pages of one locale of the project at `root`, without a build: pages and sidebars. */
export async function loadDocs(root: string, locale: Locale): Promise<LoadedVersion> {
  const baseUrl = locale === 'uk' ? '/' : `/${locale}/`;
  const localizationDir = join(root, 'i18n', locale);
  const context = {
    siteDir: root,
    generatedFilesDir: join(root, '.docusaurus'),
    localizationDir,
    baseUrl,
    i18n: {
      currentLocale: locale,
      defaultLocale: 'uk',
      locales: ['uk', 'ru', 'en'],
      path: 'i18n',
      localeConfigs: { [locale]: { translate: true, path: locale, baseUrl, htmlLang: locale } },
    },
    siteConfig: {
      baseUrl,
      trailingSlash: false,
      staticDirectories: [],
      future: { faster: {}, v4: {} },
      markdown: {
        format: 'detect',
        hooks: {},
        parseFrontMatter: (file: Parameters<typeof DEFAULT_PARSE_FRONT_MATTER>[0]) =>
          withoutCard({ ...file, defaultParseFrontMatter: DEFAULT_PARSE_FRONT_MATTER }),
      },
    },
    // What is not here is not asked for.
  } as unknown as LoadContext;
  const given = { routeBasePath: '/', sidebarItemsGenerator: createSidebar(root) };
  const options = validateOptions({
    options: given,
    // Docusaurus gives its plugins this very function, under another type.
    validate: normalizePluginOptions as unknown as Parameters<typeof validateOptions>[0]['validate'],
  }) as PluginOptions;
  const plugin = await pluginContentDocs(context, options);
  const content = (await plugin.loadContent?.()) as LoadedContent;
  const translationFiles = (await plugin.getTranslationFiles?.({ content })) ?? [];
  const translated = plugin.translateContent?.({ content, translationFiles }) ?? content;
  const [version] = translated.loadedVersions;
  if (!version) throw new Error(`Docusaurus has loaded no pages of ${root}.`);
  return version;
}
