import { readRow } from './read-row.ts';

interface AnswerBodyProps {
  readonly paragraphs: readonly string[];
  /** Lines that are rows of a table written out: 「医院等级：一级；起付线：300 元」 */
  readonly rows: ReadonlySet<string>;
}

/** An answer's text line by line; inner headings stand out, a table's rows are set cell by cell. */
export function AnswerBody({ paragraphs, rows }: AnswerBodyProps) {
  return (
    <div class="answer-text" data-aloud>
      {paragraphs.map((paragraph) => (
        <div>
          {paragraph.split('\n').map((line) => (
            <Line line={line} isRow={rows.has(line)} />
          ))}
        </div>
      ))}
    </div>
  );
}

function Line({ line, isRow }: { readonly line: string; readonly isRow: boolean }) {
  const cells = isRow ? readRow(line) : [];
  if (cells.length > 1) {
    return (
      <dl class="row">
        {cells.map(([name, value]) => (
          <div>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    );
  }
  return /^【.+】$/.test(line) ? <h2>{line.slice(1, -1)}</h2> : <p>{line}</p>;
}
