import type { Child } from 'hono/jsx';
import { AskForm } from './ask-form.tsx';
import { Examples } from './examples.tsx';
import { Layout } from './layout.tsx';
import type { Library } from './library.ts';
import { RegionChooser } from './region-chooser.tsx';
import { texts } from './texts.ts';

interface AskPageProps {
  readonly library: Library;
  /** Code of the region chosen or preselected. */
  readonly region: string | undefined;
  /** True when the region comes from the address or from a choice, so a remembered one yields. */
  readonly regionFixed: boolean;
  readonly conversation?: string | undefined;
  /** Question and answer, when one was asked without JavaScript. */
  readonly exchange?: Child;
  readonly error?: string | null | undefined;
  /** What was typed, kept when it cannot be answered. */
  readonly typed?: string | undefined;
}

/** The assistant: chooser, examples, conversation, question box. */
export function AskPage(props: AskPageProps) {
  const { library, region, exchange } = props;
  const regions = [...library.corpus.regions.values()];
  return (
    <Layout version={library.version}>
      <RegionChooser regions={regions} selected={region} fixed={props.regionFixed} />
      {exchange === undefined ? (
        <section class="card welcome" aria-labelledby="welcome">
          <h2 id="welcome">{texts.welcome}</h2>
          <p>{texts.help}</p>
          <Examples regions={regions} selected={region} />
        </section>
      ) : null}
      <section id="log" role="log" aria-live="polite" aria-label={texts.log}>
        {exchange}
      </section>
      <button type="button" class="quiet clear" id="clear" hidden>
        {texts.clear}
      </button>
      <AskForm conversation={props.conversation} error={props.error} typed={props.typed} />
    </Layout>
  );
}
