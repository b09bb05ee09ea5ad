import { Layout } from './layout.tsx';
import { texts } from './texts.ts';

interface MessagePageProps {
  readonly title: string;
  readonly message: string;
  readonly version: string;
}

/** A page that only says something and shows the way on. */
export function MessagePage({ title, message, version }: MessagePageProps) {
  return (
    <Layout title={title} version={version}>
      <section class="card">
        <h1>{title}</h1>
        <p>{message}</p>
        <a class="button primary" href="/">
          {texts.home}
        </a>
        <a class="button" href="/documents">
          {texts.documents}
        </a>
      </section>
    </Layout>
  );
}
