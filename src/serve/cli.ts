import { parseArgs } from 'node:util';
import { createSiteServer } from './site-server.node.ts';

const { values } = parseArgs({
  options: { port: { type: 'string', default: '3000' }, host: { type: 'string', default: 'localhost' } },
});
const baseUrl = process.env.BASE_URL ?? '/';
const server = createSiteServer({ folder: 'build', baseUrl });
server.on('error', (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
server.listen(Number(values.port), values.host, () => {
  process.stdout.write(`The site is at http://${values.host}:${values.port}${baseUrl} (Ctrl-C ends it)\n`);
});
