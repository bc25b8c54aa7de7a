import { execFileSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { isExecutable } from '../../packages/docrun/src/run/is-executable.node.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The Chromium to test with: the file that CHROMIUM names, else the first one on PATH; null where there is none. */
function findChromium(): string | null {
  const named = process.env.CHROMIUM;
  if (named) {
    if (!isExecutable(named)) {
      throw new Error(`CHROMIUM names ${named}, which cannot be run.`);
    }
    return named;
  }
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of NAMES) {
      const file = join(folder, name);
      if (isExecutable(file)) {
        return file;
      }
    }
  }
  return null;
}

/** {@link findChromium}, installing Debian's package first where there is none and we are root. Throws where it cannot. */
export function ensureChromium(): string {
  const found = findChromium();
  if (found) {
    return found;
  }
  if (process.getuid?.() === 0 && isExecutable('/usr/bin/apt-get')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    execFileSync('apt-get', ['update', '-qq'], { env, stdio: 'inherit' });
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env, stdio: 'inherit' });
    const installed = findChromium();
    if (installed) {
      return installed;
    }
  }
  throw new Error('The browser tests need Chromium. Install it, or name it: CHROMIUM=/path/to/chromium npm test');
}
