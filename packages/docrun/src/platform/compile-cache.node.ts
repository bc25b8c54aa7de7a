import module from 'node:module';

/** Node 22.1 brought a cache of compiled modules; Node 20 does without. */
interface CompileCache {
  enableCompileCache?: (folder?: string) => unknown;
  getCompileCacheDir?: () => string | undefined;
}

const node: CompileCache = module;

/**
 * Lets Node keep what it has compiled.
 * @param folder @default a folder of Node's own among temporary files
 */
export function enableCompileCache(folder?: string): void {
  node.enableCompileCache?.(folder);
}

/** Where Node keeps it; null where it keeps nothing. */
export function compileCacheFolder(): string | null {
  return node.getCompileCacheDir?.() ?? null;
}
