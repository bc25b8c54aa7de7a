import { translate } from '@docusaurus/Translate';
import type { TextsOf } from './types.ts';

export const IO: TextsOf<'io'> = {
  'io/streams': () => ({
    name: translate({ id: 'primitive.streams.name', message: 'Streams' }),
    code: false,
    line: translate({
      id: 'primitive.streams',
      message: 'TCP clients and servers: read by line or by count, write and let the buffer drain.',
    }),
  }),
  'io/subprocess': () => ({
    name: translate({ id: 'primitive.subprocess.name', message: 'Subprocesses' }),
    code: false,
    line: translate({
      id: 'primitive.subprocess',
      message: 'Starts programs, talks to them through pipes and waits for their end.',
    }),
  }),
  'io/select-poll-epoll': () => ({
    name: 'select, poll, epoll',
    code: true,
    line: translate({
      id: 'primitive.selectPollEpoll',
      message: 'How one thread waits for thousands of descriptors: what lies under the loop.',
    }),
  }),
};
