import { findInstalled, type Installed, type InstalledTool } from '../installed.node.ts';
import { UsageError } from '../project.ts';
import type { Command, Terminal } from './command.ts';

/** What each verb, and what else there is to do, needs of what is installed. */
const NEEDS: Readonly<Record<string, readonly (keyof Installed)[]>> = {
  check: ['node'],
  record: ['node', 'pyodide'],
  run: ['node', 'pyodide'],
  diagram: ['node', 'pyodide', 'mermaid'],
  'browser-tests': ['node', 'chromium'],
  native: ['python', 'cc'],
};

/** `docrun doctor`: what is installed and what each verb can do with it. */
export const command: Command = {
  help: 'help.doctor',
  isInterruptible: false,
  options: { json: { type: 'boolean' } },
  async run(given, terminal) {
    if (given.names.length > 0) throw new UsageError({ key: 'usage.no-arguments', values: { verb: 'doctor' } });
    const installed = await findInstalled(terminal.environment);
    const verbs = Object.fromEntries(
      Object.entries(NEEDS).map(([verb, needs]) => {
        const missing = needs.filter((name) => installed[name].length === 0);
        return [verb, { works: missing.length === 0, missing }];
      }),
    );
    const works = ['check', 'record', 'run', 'diagram'].every((verb) => verbs[verb]?.works);
    terminal.out(
      given.flags.json ? `${JSON.stringify({ installed, verbs }, null, 2)}\n` : report(installed, verbs, terminal),
    );
    return works ? 0 : 1;
  },
};

type Verbs = Readonly<Record<string, { readonly works: boolean; readonly missing: readonly string[] }>>;

function report(installed: Installed, verbs: Verbs, { say, paint }: Terminal): string {
  const tools = Object.entries<readonly InstalledTool[]>({ ...installed }).map(([name, found]) => {
    const versions = found
      .map(({ version, path }) => (path === undefined ? version : `${version} (${path})`))
      .join(', ');
    return `  ${name.padEnd(12)}${versions === '' ? paint('bad', say('doctor.not-there')) : versions}\n`;
  });
  const names: Readonly<Record<string, string>> = {
    'browser-tests': say('doctor.browser-tests'),
    native: say('doctor.native'),
  };
  const width = 4 + Math.max(...Object.keys(verbs).map((verb) => (names[verb] ?? verb).length));
  const lines = Object.entries(verbs).map(([verb, { works, missing }]) => {
    const text = works
      ? paint('good', say('doctor.can'))
      : paint('bad', say({ key: 'doctor.cannot', values: { missing: missing.join(', ') } }));
    return `  ${(names[verb] ?? verb).padEnd(width)}${text}\n`;
  });
  return `${say('doctor.installed')}\n${tools.join('')}${say('doctor.verbs')}\n${lines.join('')}`;
}
