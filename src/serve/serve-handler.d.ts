// serve-handler ships no types; these are the parts of version 6 that are used here.
declare module 'serve-handler' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  interface Options {
    readonly public: string;
    readonly cleanUrls?: boolean;
    readonly trailingSlash?: boolean;
    readonly directoryListing?: boolean;
  }

  interface ErrorSpec {
    readonly statusCode: number;
    readonly message: string;
  }

  interface Methods {
    sendError(
      absolutePath: string,
      response: ServerResponse,
      acceptsJson: boolean,
      current: string,
      handlers: unknown,
      config: unknown,
      spec: ErrorSpec,
    ): Promise<void>;
  }

  export default function handler(
    request: IncomingMessage,
    response: ServerResponse,
    options: Options,
    methods: Methods,
  ): Promise<void>;
}
