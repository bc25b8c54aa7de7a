/** @type {import('@docusaurus/types').Config} */
const config = {
  title: 'My site',
  url: 'https://example.com',
  baseUrl: '/',
  presets: [['classic', { docs: { routeBasePath: '/' }, blog: false, pages: false }]],
};

export default config;
