import { enableCompileCache } from './platform/compile-cache.node.ts';

// Compiled modules are kept, so that a check does not begin by compiling: 0.25 s less at every start but the first.
enableCompileCache();
const { main } = await import('./command/main.node.ts');
// Not process.exit: what was written to a pipe must first go out.
process.exitCode = await main(process.argv.slice(2));
