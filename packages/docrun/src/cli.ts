import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// Compiled modules are kept, so that a check does not begin by compiling: 0.25 s less at every start but the first.
enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/docrun', import.meta.url)));
const { main } = await import('./command/main.node.ts');
// Not process.exit: what was written to a pipe must first go out.
process.exitCode = await main(process.argv.slice(2));
