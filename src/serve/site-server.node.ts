import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
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

  const serveFile = sirv(folder, { etag: true });

  async function answerNotFound(response: ServerResponse, path: string): Promise<void> {
    const page = await readFile(join(folder, notFoundPage(path, languages)));
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
  }

  return createServer((request, response) => {
    const url = request.url ?? '/';
    if (!url.startsWith(baseUrl)) {
      response.writeHead(302, { Location: baseUrl }).end();
      return;
    }
    const path = `/${url.slice(baseUrl.length)}`;
    request.url = path;
    serveFile(request, response, () => answerNotFound(response, path));
  });
}
