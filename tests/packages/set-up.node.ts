import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packAll, ROOT } from './packed.node.ts';

/** Builds and packs the packages once for all tests of them; vitest calls what this gives at the end. */
export default function setUp(): () => void {
  execFileSync('npm', ['run', '--silent', 'build:packages'], { cwd: ROOT, stdio: 'inherit' });
  const folder = mkdtempSync(join(tmpdir(), 'docrun-packed-'));
  packAll(folder);
  process.env.DOCRUN_PACKED = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
