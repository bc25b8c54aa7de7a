import type { Pool } from '../explore/pool.node.ts';
import type { RecordOptions } from './record-options.ts';

/** A pool that is started when the first recipe needs it. */
export interface LazyPool {
  started(): Promise<Pool>;
  close(): Promise<void>;
}

/** Starts it as the options say; without that, on the processors of this machine. */
export function createLazyPool({ createPool }: Pick<RecordOptions, 'createPool'>): LazyPool {
  let pool: Promise<Pool> | null = null;
  const start = async (): Promise<Pool> => {
    if (createPool) return createPool();
    const { createPool: startPool } = await import('../explore/pool.node.ts');
    return startPool();
  };
  return {
    started: () => {
      pool ??= start();
      return pool;
    },
    close: async () => {
      // Whoever used it was told why it could not be started.
      const started = await pool?.catch(() => null);
      await started?.close();
    },
  };
}
