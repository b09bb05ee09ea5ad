import { once } from 'node:events';
import { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';

export interface Listening {
  readonly ask: (question: string) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

/** A question as the API takes it. */
export function request(question: string, region: string): RequestInit {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ question, region }),
  };
}

/** Serves an application on a free port of this machine, and asks it over that. */
export async function overPort(app: Hono, region: string): Promise<Listening> {
  const server = serve({
    fetch: app.fetch,
    hostname: '127.0.0.1',
    port: 0,
    // The others take their turn meanwhile; a connection closed for that would only disturb.
    serverOptions: { keepAliveTimeout: 600_000 },
  });
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    ask: async (question) =>
      (await fetch(`http://127.0.0.1:${port}/api/ask`, request(question, region))).text(),
    close: async () => {
      if (server instanceof Server) server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
