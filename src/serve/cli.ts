import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createSiteServer } from './site-server.node.ts';

const HELP = `Usage: npm run serve -- [--port PORT] [--host HOST]

Serves the built site, build/, until Ctrl-C.

  --port PORT   default: 3000; 0: any that is free
  --host HOST   default: localhost
`;

/** The given options; null where they are wrong, which is said. */
function readOptions(): { readonly port: number; readonly host: string; readonly help: boolean } | null {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: '3000' },
        host: { type: 'string', default: 'localhost' },
        help: { type: 'boolean', default: false },
      },
    });
    const port = /^\d+$/.test(values.port) ? Number(values.port) : Number.NaN;
    if (!(port <= 65_535)) throw new TypeError(`--port ${values.port}: a port is a number from 0 to 65535`);
    return { port, host: values.host, help: values.help };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    process.stderr.write(`${error.message}\n\n${HELP}`);
    return null;
  }
}

const options = readOptions();
if (options === null) process.exitCode = 2;
else if (options.help) process.stdout.write(HELP);
else if (!existsSync('build')) {
  process.stderr.write('There is no build/ here. Build the site first: npm run build\n');
  process.exitCode = 1;
} else serve(options);

function serve({ port, host }: { readonly port: number; readonly host: string }): void {
  const baseUrl = process.env.BASE_URL ?? '/';
  const server = createSiteServer({ folder: 'build', baseUrl });
  server.on('error', (error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  });
  server.listen(port, host, () => {
    const address = server.address();
    const listening = typeof address === 'object' && address !== null ? address.port : port;
    process.stdout.write(`The site is at http://${host}:${listening}${baseUrl} (Ctrl-C ends it)\n`);
  });
}
