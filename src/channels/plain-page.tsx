import { html } from 'hono/html';
import type { PropsWithChildren } from 'hono/jsx';

/** A page that needs no script: the interface's description and the faults. */
export function PlainPage({ title, children }: PropsWithChildren<{ title: string }>) {
  return html`<!doctype html>${(
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <link rel="stylesheet" href="/static/docs.css" />
      </head>
      <body>
        <main>{children}</main>
      </body>
    </html>
  )}`;
}
