import { Worker } from 'node:worker_threads';
import { DiagramError, MermaidSyntaxError } from './error.ts';
import type { Request, Response } from './protocol.ts';

type WithoutNumber<T> = T extends unknown ? Omit<T, 'number'> : never;

interface Waiting {
  resolve(svg: string): void;
  reject(error: Error): void;
}

/** A worker thread that parses and draws. */
export interface RenderWorker {
  /** @returns The SVG; empty after `parse`. */
  ask(request: WithoutNumber<Request>): Promise<string>;
  close(): Promise<void>;
}

const toError = (response: Exclude<Response, { kind: 'done' }>): Error =>
  response.kind === 'syntax-error'
    ? new MermaidSyntaxError(response.line, response.reason)
    : new DiagramError(response.reason);

/**
 * Starts a thread at the first request, and a new one after it was lost. The thread holds the process open only while a
 * request waits.
 */
export const createRenderWorker = (): RenderWorker => {
  const waiting = new Map<number, Waiting>();
  let lastNumber = 0;
  let current: Worker | undefined;

  const lose = (worker: Worker, error: Error): void => {
    if (current !== worker) return;
    current = undefined;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };

  const start = (): Worker => {
    const worker = new Worker(new URL('./renderer.worker.node.ts', import.meta.url), { name: 'mermaid-svg' });
    worker.on('message', (response: Response) => {
      const request = waiting.get(response.number);
      waiting.delete(response.number);
      if (waiting.size === 0) worker.unref();
      if (response.kind === 'done') request?.resolve(response.svg);
      else request?.reject(toError(response));
    });
    worker.on('error', (error) => {
      const reason = error instanceof Error ? error.message : String(error);
      lose(worker, new DiagramError(`its worker failed: ${reason}`, { cause: error }));
    });
    worker.on('exit', (code) => lose(worker, new DiagramError(`its worker ended with code ${code}`)));
    return worker;
  };

  return {
    ask(request) {
      current ??= start();
      const worker = current;
      lastNumber += 1;
      const number = lastNumber;
      return new Promise((resolve, reject) => {
        waiting.set(number, { resolve, reject });
        worker.ref();
        worker.postMessage({ ...request, number } satisfies Request);
      });
    },
    async close() {
      const worker = current;
      if (!worker) return;
      lose(worker, new DiagramError('the renderer was closed'));
      await worker.terminate();
    },
  };
};
