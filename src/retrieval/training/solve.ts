/** Solves matrix × x = right by Gaussian elimination with partial pivoting. */
export function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] as number]);
  const size = rows.length;
  const range = (from: number) => Array.from({ length: size - from }, (_, i) => from + i);
  for (let c = 0; c < size; c++) {
    const pivot = range(c).reduce(
      (best, r) => (Math.abs(rows[r]?.[c] ?? 0) > Math.abs(rows[best]?.[c] ?? 0) ? r : best),
      c,
    );
    [rows[c], rows[pivot]] = [rows[pivot] as number[], rows[c] as number[]];
    const top = rows[c] as number[];
    for (let r = c + 1; r < size; r++) {
      const row = rows[r] as number[];
      const factor = (row[c] as number) / (top[c] as number);
      for (let k = c; k <= size; k++) row[k] = (row[k] as number) - factor * (top[k] as number);
    }
  }
  const answer = new Array<number>(size).fill(0);
  for (let r = size - 1; r >= 0; r--) {
    const row = rows[r] as number[];
    const known = range(r + 1).reduce((sum, k) => sum + (row[k] as number) * (answer[k] as number), 0);
    answer[r] = ((row[size] as number) - known) / (row[r] as number);
  }
  return answer;
}
