import type { Document } from '../../corpus/model.ts';
import { texts } from './texts.ts';
import { chineseDate } from './validity.ts';

/** Who published a document, for which year, and how long it holds. */
export function DocumentFacts({ document }: { readonly document: Document }) {
  const { from, to } = document.inForce;
  const facts: readonly (readonly [string, string | undefined])[] = [
    [texts.publisher, document.publisher],
    [texts.documentNumber, document.documentNumber],
    [texts.policyYear, texts.year(document.policyYear)],
    [texts.inForce, texts.period(chineseDate(from), chineseDate(to))],
    [texts.published, document.published && chineseDate(document.published)],
  ];
  return (
    <dl class="facts">
      {facts.map(([name, value]) =>
        value === undefined ? null : (
          <div>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
