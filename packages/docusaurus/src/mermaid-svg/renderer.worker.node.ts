import { parentPort } from 'node:worker_threads';
import { createCompiler } from './compiler.node.ts';
import { MermaidSyntaxError } from './error.ts';
import type { Request, Response } from './protocol.ts';

const port = parentPort;
if (!port) throw new Error('renderer.worker.node.ts runs in a worker thread only');

const compiler = await createCompiler();

const answer = async (request: Request): Promise<Response> => {
  const { number, mermaid } = request;
  try {
    if (request.kind === 'render') {
      return { kind: 'done', number, svg: await compiler.render(mermaid, request.about, request.id) };
    }
    await compiler.parse(mermaid);
    return { kind: 'done', number, svg: '' };
  } catch (error) {
    if (error instanceof MermaidSyntaxError) {
      return { kind: 'syntax-error', number, line: error.line, reason: error.reason };
    }
    const reason = (error instanceof Error ? error.message : String(error)).replace(/^Cannot draw[^:]*: /, '');
    return { kind: 'error', number, reason };
  }
};

// One after the other: Mermaid keeps the state of the diagram at hand in its module.
let last: Promise<void> = Promise.resolve();
port.on('message', (request: Request) => {
  last = last.then(async () => port.postMessage(await answer(request)));
});
