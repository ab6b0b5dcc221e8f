/**
 * The biproportional table as a plain minimum cost flow, one unit after the other along the cheapest path
 * (Bellman-Ford), each post of a cell an arc of its own that costs -log(weight / (posts before it + 1/2)).
 * Shares no code with the model. Undefined where the margins cannot be met.
 */
export function flowTable(
  rowTotals: readonly number[],
  columnTotals: readonly number[],
  weights: readonly (readonly number[])[]
): number[][] | undefined {
  const posts = weights.map((row) => row.map(() => 0));
  const supply = [...rowTotals];
  const room = [...columnTotals];
  for (let left = supply.reduce((a, b) => a + b, 0); left > 0; left--) {
    const toRow = supply.map((count) => (count > 0 ? 0 : Infinity));
    const toColumn = room.map(() => Infinity);
    const rowFrom = supply.map(() => -1);
    const columnFrom = room.map(() => -1);
    for (let changed = true; changed;) {
      changed = false;
      weights.forEach((row, i) =>
        row.forEach((weight, j) => {
          if (weight === 0) return;
          const forth = toRow[i] - Math.log(weight / (posts[i][j] + 0.5));
          if (forth < toColumn[j] - 1e-11) {
            [toColumn[j], columnFrom[j], changed] = [forth, i, true];
          }
          if (posts[i][j] === 0) return;
          const back = toColumn[j] + Math.log(weight / (posts[i][j] - 0.5));
          if (back < toRow[i] - 1e-11) [toRow[i], rowFrom[i], changed] = [back, j, true];
        })
      );
    }
    let column = -1;
    room.forEach((count, j) => {
      if (count > 0 && toColumn[j] < (toColumn[column] ?? Infinity)) column = j;
    });
    if (column < 0) return undefined;
    room[column]--;
    for (;;) {
      const row = columnFrom[column];
      posts[row][column]++;
      if (rowFrom[row] < 0) {
        supply[row]--;
        break;
      }
      column = rowFrom[row];
      posts[row][column]--;
    }
  }
  return posts;
}

/** What a table is worth, to be made as large as possible: sum over all posts of log(weight / (s - 1/2)). */
export function worth(
  posts: readonly (readonly number[])[],
  weights: readonly (readonly number[])[]
): number {
  let sum = 0;
  posts.forEach((row, i) =>
    row.forEach((count, j) => {
      for (let s = 1; s <= count; s++) sum += Math.log(weights[i][j] / (s - 0.5));
    })
  );
  return sum;
}
