import type { Marks } from './marks.ts';

interface MarkedProps {
  readonly text: string;
  readonly segment: string;
  readonly marks: Marks;
}

/** A segment's text with the quoted spans marked; the entry's first mark is the place to jump to. */
export function Marked({ text, segment, marks }: MarkedProps) {
  const spans = marks.get(segment) ?? [];
  const isFirst = marks.keys().next().value === segment;
  return (
    <>
      {spans.map(([start, end], index) => (
        <>
          {plain(text.slice(spans[index - 1]?.[1] ?? 0, start))}
          <mark id={isFirst && index === 0 ? 'mark' : undefined}>{plain(text.slice(start, end))}</mark>
        </>
      ))}
      {plain(text.slice(spans.at(-1)?.[1] ?? 0))}
    </>
  );
}

/** Without the asterisks that a source prints around words it stresses. */
function plain(text: string): string {
  return text.replaceAll('**', '');
}
