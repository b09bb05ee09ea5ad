/**
 * The cells of a table's row written out in one line, 「医院等级：一级；起付线：300 元」, as name and value.
 * @returns nothing where the line is not of this form
 */
export function readRow(line: string): (readonly [name: string, value: string])[] {
  const cells = line.split(/；(?=[^；：]{1,40}：)/).map((cell) => {
    const colon = cell.indexOf('：');
    return [cell.slice(0, Math.max(colon, 0)), cell.slice(colon + 1)] as const;
  });
  return cells.every(([name]) => name !== '') ? cells : [];
}
