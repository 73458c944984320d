/** A line through all rows, broken above `top` in each, where a narrow row has its words. */
export function gridLine(x: number, rows: number, rowHeight: number, top: number): string {
  if (top === 0) return `M${x} 0V${rows * rowHeight}`;
  return Array.from(
    { length: rows },
    (_, row) => `M${x} ${row * rowHeight + top}V${(row + 1) * rowHeight}`,
  ).join('');
}
