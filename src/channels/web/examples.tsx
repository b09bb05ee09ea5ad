import type { Region } from '../../corpus/schema.ts';
import { examples, generalExamples, texts } from './texts.ts';

interface ExamplesProps {
  readonly regions: readonly Region[];
  readonly selected: string | undefined;
}

/** Example questions as buttons: one group per region, of which the chosen region's is shown. */
export function Examples({ regions, selected }: ExamplesProps) {
  return (
    <div class="examples">
      <h3>{texts.examples}</h3>
      <ExampleGroup questions={generalExamples} hidden={selected !== undefined} />
      {regions.map(({ code }) => (
        <ExampleGroup
          region={code}
          questions={examples[code] ?? generalExamples}
          hidden={selected !== code}
        />
      ))}
    </div>
  );
}

interface ExampleGroupProps {
  readonly region?: string;
  readonly questions: readonly string[];
  readonly hidden: boolean;
}

function ExampleGroup({ region, questions, hidden }: ExampleGroupProps) {
  return (
    <form method="post" action="/ask" data-ask data-examples={region ?? ''} hidden={hidden}>
      {region === undefined ? null : <input type="hidden" name="region" value={region} />}
      {questions.map((question) => (
        <button type="submit" class="option" name="q" value={question}>
          {question}
        </button>
      ))}
    </form>
  );
}
