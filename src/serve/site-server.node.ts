import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import serveFile from 'serve-handler';
import { notFoundPage } from './not-found-page.ts';

export interface SiteServerOptions {
  /** The folder that `docusaurus build` wrote. */
  readonly folder: string;
  /** The address that the site was built for, beginning and ending with `/`. @default '/' */
  readonly baseUrl?: string;
}

/**
 * A server for the built site that answers as a static host does: clean addresses and, where there is no page, the
 * 404 page in the language of the address. It is not listening yet. Throws where the folder holds no built site.
 */
export function createSiteServer({ folder, baseUrl = '/' }: SiteServerOptions): Server {
  if (!existsSync(join(folder, 'index.html'))) {
    throw new Error(`${folder} holds no built site. Build it: npm run build`);
  }
  const languages = readdirSync(folder).filter((name) => existsSync(join(folder, name, '404.html')));

  async function answerError(response: ServerResponse, status: number, message: string, path: string): Promise<void> {
    response.statusCode = status;
    if (status === 404) {
      const page = await readFile(join(folder, notFoundPage(path, languages)));
      response.setHeader('Content-Type', 'text/html; charset=utf-8').end(page);
    } else {
      response.setHeader('Content-Type', 'text/plain; charset=utf-8').end(message);
    }
  }

  return createServer(async (request, response) => {
    const url = request.url ?? '/';
    if (!url.startsWith(baseUrl)) {
      response.writeHead(302, { Location: baseUrl }).end();
      return;
    }
    const path = `/${url.slice(baseUrl.length)}`;
    request.url = path;
    const options = { public: folder, cleanUrls: true, trailingSlash: false, directoryListing: false };
    await serveFile(request, response, options, {
      sendError: (_file, reply, _json, _current, _handlers, _config, { statusCode, message }) =>
        answerError(reply, statusCode, message, path),
    });
  });
}
