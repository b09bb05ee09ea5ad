import { Hono } from 'hono';

/** The least that Hono can do with a question: read the JSON, give it back. */
export function echoApp(): Hono {
  const app = new Hono();
  app.post('/api/ask', async (c) => c.json(await c.req.json()));
  return app;
}
