import type { Block } from '../../corpus/model.ts';
import { EntryTable } from './entry-table.tsx';
import { Marked } from './marked.tsx';
import type { Marks } from './marks.ts';

interface EntryBlocksProps {
  readonly blocks: readonly Block[];
  readonly marks: Marks;
}

/** An entry's text as published. */
export function EntryBlocks({ blocks, marks }: EntryBlocksProps) {
  const tables = blocks.filter(({ kind }) => kind === 'table');
  return (
    <div class="blocks">
      {blocks.map((block, index) => {
        const key = `${index}`;
        if (block.kind === 'table')
          return <EntryTable table={block} number={tables.indexOf(block) + 1} block={key} marks={marks} />;
        const text = <Marked text={block.text} segment={key} marks={marks} />;
        if (block.kind === 'item') return <p class="item">{text}</p>;
        if (block.kind === 'paragraph') return <p>{text}</p>;
        return block.level <= 3 ? <h2>{text}</h2> : <h3>{text}</h3>;
      })}
    </div>
  );
}
