import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { recordFixture } from './fixture-recordings.ts';

// Tests never write what they compare with. After a change of the recordings' form:
//   node tests/docrun/support/record-fixtures.ts --write
if (!process.argv.includes('--write')) throw new Error('Says --write, or nothing is written');
const folder = fileURLToPath(new URL('../rule/fixtures/', import.meta.url));
for (const root of globSync(`${folder}*/{bad,good}`).sort()) await recordFixture(root);
