import { translate } from '@docusaurus/Translate';
import type { TextsOf } from './types.ts';

export const WEB: TextsOf<'web'> = {
  'web/aiohttp': () => ({
    name: 'aiohttp',
    code: true,
    line: translate({
      id: 'primitive.aiohttp',
      message: 'An HTTP client and server on asyncio: one session, many requests at once.',
    }),
  }),
  'web/fastapi': () => ({
    name: 'FastAPI',
    code: true,
    line: translate({
      id: 'primitive.fastapi',
      message: 'async def or def: where an endpoint runs, and what holds all the others up.',
    }),
  }),
  'web/frameworks': () => ({
    name: translate({ id: 'primitive.frameworks.name', message: 'Web frameworks' }),
    code: false,
    line: translate({
      id: 'primitive.frameworks',
      message: 'Starlette, Flask, Tornado, Django: which need a server, and where a handler runs.',
    }),
  }),
};
