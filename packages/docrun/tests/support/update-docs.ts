import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ownKinds } from '../../src/explain/list-rules.node.ts';
import { TOOL_LANGUAGES } from '../../src/message/say.ts';
import { createEmbeddedRunner } from '../../src/run/embedded.node.ts';
import { findExample, runExample } from './doc-example.ts';
import { runnersFor } from './doc-runners.ts';

// Tests never write what they compare with. After a change of a message, or of an example:
//   node packages/docrun/tests/support/update-docs.ts --write
if (!process.argv.includes('--write')) throw new Error('Says --write, or nothing is written');
const embedded = await createEmbeddedRunner();
for (const { kind, docs } of ownKinds()) {
  for (const language of docs === null ? [] : TOOL_LANGUAGES) {
    const file = fileURLToPath(new URL(`${language}/${kind.id}.md`, docs ?? undefined));
    const source = readFileSync(file, 'utf8');
    const example = findExample(source);
    const { report } = await runExample(example, kind.id, language, runnersFor(kind.id, embedded));
    const lines = source.split('\n');
    const [from, to] = example.report.lines;
    lines.splice(from - 1, to - from, ...(report === '' ? [] : report.split('\n')));
    writeFileSync(file, lines.join('\n'));
  }
}
await embedded.close();
