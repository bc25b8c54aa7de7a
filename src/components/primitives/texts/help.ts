import { translate } from '@docusaurus/Translate';
import type { TextsOf } from './types.ts';

export const HELP: TextsOf<'help'> = {
  'help/mistakes': () => ({
    name: translate({ id: 'primitive.mistakes.name', message: 'Common mistakes' }),
    code: false,
    line: translate({
      id: 'primitive.mistakes',
      message: 'By message or symptom: why it happens and how to mend it.',
    }),
  }),
  'help/glossary': () => ({
    name: translate({ id: 'primitive.glossary.name', message: 'Glossary' }),
    code: false,
    line: translate({
      id: 'primitive.glossary',
      message: 'The terms in three languages, each with a definition.',
    }),
  }),
  'help/links': () => ({
    name: translate({ id: 'primitive.links.name', message: 'Links' }),
    code: false,
    line: translate({
      id: 'primitive.links',
      message: 'What else to read, and why.',
    }),
  }),
};
