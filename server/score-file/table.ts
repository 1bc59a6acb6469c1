/** Columns side by side, for a terminal. */

/** Rows → lines; numbers to the right, the first and the last column to the left. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const last = (rows[0]?.length ?? 0) - 1;
  const widths = rows.reduce<number[]>(
    (widest, row) => row.map((cell, column) => Math.max(widest[column] ?? 0, width(cell))),
    [],
  );
  return rows.map((row) =>
    row
      .map((cell, column) => {
        if (column === last) return cell;
        const padding = ' '.repeat((widths[column] ?? 0) - width(cell));
        return column === 0 ? cell + padding : padding + cell;
      })
      .join('  ')
      .trimEnd(),
  );
}

/** Letters as seen: a Vietnamese letter is one, however it is encoded. */
function width(cell: string): number {
  return cell.normalize('NFC').length;
}
