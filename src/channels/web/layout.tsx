import { html } from 'hono/html';
import type { Child } from 'hono/jsx';
import { assetVersion } from './asset-version.ts';
import { texts } from './texts.ts';

interface LayoutProps {
  /** Heading of the page; the assistant's own page has none besides the site's name. */
  readonly title?: string;
  /** Version of the index: a conversation kept on a device does not outlive it. */
  readonly version: string;
  readonly children: Child;
}

/** The frame of every page: head, bar, main, foot. */
export function Layout({ title, version, children }: LayoutProps) {
  return html`<!doctype html>${(
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {/* Amounts and years must not turn into telephone links. */}
        <meta name="format-detection" content="telephone=no" />
        <meta name="color-scheme" content="light dark" />
        <meta name="description" content={texts.promise} />
        <title>{title === undefined ? texts.site : texts.titled(title)}</title>
        <link rel="icon" href={`/static/favicon.svg?v=${assetVersion}`} type="image/svg+xml" />
        <link rel="stylesheet" href={`/static/style.css?v=${assetVersion}`} />
        <script src={`/static/page.js?v=${assetVersion}`} defer />
      </head>
      <body data-version={version}>
        <a class="skip" href={title === undefined ? '#q' : '#main'}>
          {title === undefined ? texts.skipToQuestion : texts.skipToMain}
        </a>
        <header class="bar">
          <img src={`/static/favicon.svg?v=${assetVersion}`} width="44" height="44" alt="" />
          <div class="bar-name">
            {title === undefined ? <h1>{texts.site}</h1> : <a href="/">{texts.site}</a>}
            <p>{texts.promiseShort}</p>
          </div>
          <button type="button" class="large-text" id="large-text" aria-pressed="false" hidden>
            {texts.largeText}
          </button>
        </header>
        <main id="main" tabindex={-1}>
          {children}
        </main>
        <footer class="foot">
          <p class="foot-links">
            <a href="/documents">{texts.documents}</a>
            {title === undefined ? null : <a href="/">{texts.home}</a>}
          </p>
          <p>{texts.promise}</p>
          <p>{texts.disclaimer}</p>
          <p>{texts.privacy}</p>
        </footer>
      </body>
    </html>
  )}`;
}
