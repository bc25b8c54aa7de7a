import { parsePage } from '../../src/block/parse-page.ts';
import { type BlockView, viewPage } from '../../src/view/page-view.ts';
import { FIXTURE_RUNNER } from './fake-runner.ts';

/** A block of a page that has no recording. */
export function viewBlock(fence: string, code = 'print(1)'): BlockView {
  const page = parsePage(`\`\`\`${fence}\n${code}\n\`\`\`\n`, { file: 'docs/a.md', path: 'a', locale: 'uk' });
  const surroundings = { runner: FIXTURE_RUNNER, packages: new Map<string, string>() };
  const [view] = viewPage(page, { kind: 'absent', file: 'recordings/uk/a.json' }, surroundings).blocks;
  if (!view) throw new Error('no block');
  return view;
}
