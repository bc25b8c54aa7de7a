import { withDocrun } from '@docrun/docusaurus';

/** @type {import('@docusaurus/types').Config} */
const config = {
  title: 'Kitchen asyncio',
  url: 'https://example.com',
  baseUrl: '/',
  onBrokenLinks: 'throw',
  onBrokenAnchors: 'throw',
  i18n: { defaultLocale: 'en', locales: ['en'] },
  presets: [['classic', { docs: { routeBasePath: '/', sidebarPath: './sidebars.js' }, blog: false }]],
  themeConfig: { navbar: { title: 'Kitchen asyncio' } },
};

export default withDocrun(config);
