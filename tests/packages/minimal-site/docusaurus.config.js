/** @type {import('@docusaurus/types').Config} */
const config = {
  title: 'My site',
  url: 'https://example.com',
  baseUrl: '/',
  presets: [['classic', { blog: false }]],
};

export default config;
