import type { Child } from 'hono/jsx';
import { exchangeTexts } from './exchange-texts.ts';
import { Layout } from './layout.tsx';
import { texts } from './texts.ts';

interface FeedbackPageProps {
  readonly version: string;
  readonly children: Child;
}

/** Thanks for a judgement given without JavaScript, and the way back. */
export function FeedbackPage({ version, children }: FeedbackPageProps) {
  return (
    <Layout title={exchangeTexts.feedback} version={version}>
      <section class="card">{children}</section>
      <a class="button primary" href="/">
        {texts.home}
      </a>
    </Layout>
  );
}
