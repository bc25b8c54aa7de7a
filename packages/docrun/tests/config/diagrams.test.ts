import { expect, it } from 'vitest';
import { parseConfig } from '../../src/config/parse.ts';

it.each(['tasks', 'guides/start', '2.0/tasks'])('takes %j as a folder of pages', (folder) => {
  const parsed = parseConfig(JSON.stringify({ diagrams: [folder] }));
  expect(parsed).toMatchObject({ ok: true, config: { diagrams: [folder] } });
});

// With any of these, no page would be in the folder, and nobody would notice.
it.each(['', '.', './tasks', '/tasks', 'tasks/', 'a//b', 'a\\b', '../tasks'])('refuses %j', (folder) => {
  const parsed = parseConfig(JSON.stringify({ diagrams: ['tasks', folder] }));
  expect(parsed).toMatchObject({ ok: false, path: 'diagrams.1', reason: { key: 'config.folder' } });
});

it('asks for no diagrams where the project says nothing', () => {
  expect(parseConfig('{}')).toMatchObject({ ok: true, config: { diagrams: [] } });
});
