import type { Config } from '@docusaurus/types';
import config from '../../docusaurus.config.ts';

/** The site's own settings with an empty folder for translations, so that what is written there is all that is needed. */
const extraction: Config = {
  ...config,
  i18n: { ...config.i18n, path: '.cache/translations' },
};

export default extraction;
