import { translate } from '@docusaurus/Translate';
import type { Section } from '../../../site/primitives.ts';

/** The words of a section's heading. */
export function sectionTitle(id: Section['id']): string {
  switch (id) {
    case 'start':
      return translate({ id: 'section.start', message: 'Where to begin' });
    case 'basics':
      return translate({ id: 'section.basics', message: 'Basics' });
    case 'tasks':
      return translate({ id: 'section.tasks', message: 'Tasks' });
    case 'sync':
      return translate({ id: 'section.sync', message: 'Synchronisation' });
    case 'iteration':
      return translate({ id: 'section.iteration', message: 'Iteration and contexts' });
    case 'threads':
      return translate({ id: 'section.threads', message: 'Threads and processes' });
    case 'io':
      return translate({ id: 'section.io', message: 'Input and output' });
    case 'web':
      return translate({ id: 'section.web', message: 'Web' });
    case 'api':
      return translate({ id: 'section.api', message: 'Every name, as recorded' });
    case 'myths':
      return translate({ id: 'section.myths', message: 'Myths' });
    case 'help':
      return translate({ id: 'section.help', message: 'Help' });
  }
}
