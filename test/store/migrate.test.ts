import { describe, expect, test } from 'vitest';
import type { Database, Row } from '../../src/store/database.ts';
import { migrate } from '../../src/store/migrate.ts';
import { openSqlite } from '../../src/store/open-sqlite.ts';
import { newFolder } from './backends.ts';

async function emptyDatabase(): Promise<Database> {
  return openSqlite({ folder: await newFolder(), onSetAside: () => {} })(false);
}

async function numbers(database: Database): Promise<unknown[]> {
  const [rows = []] = await database.run(
    [{ sql: 'SELECT number FROM migrations ORDER BY number', args: [] }],
    'ordinary',
  );
  return rows.map(({ number }: Row) => number);
}

const first = ['SELECT 1'];

describe('建表的步骤', () => {
  test('只走没走过的，各走一次', async () => {
    const database = await emptyDatabase();
    await migrate(database, [first, ['CREATE TABLE later (id)']]);
    await migrate(database, [first, ['CREATE TABLE later (id)']]);
    expect(await numbers(database)).toEqual([1, 2]);
  });

  test('一步走不完就不算走过', async () => {
    const database = await emptyDatabase();
    const broken = ['CREATE TABLE later (id)', 'CREATE TABLE later (id)'];
    await expect(migrate(database, [first, broken])).rejects.toThrow('already exists');
    expect(await numbers(database)).toEqual([1]);
    await migrate(database, [first, ['CREATE TABLE later (id)']]);
    expect(await numbers(database)).toEqual([1, 2]);
  });

  test('比程序新的数据库照样能用', async () => {
    const database = await emptyDatabase();
    await migrate(database, [first, first, first]);
    await migrate(database, [first]);
    expect(await numbers(database)).toEqual([1, 2, 3]);
  });
});
