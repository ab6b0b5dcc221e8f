/** `A` for 0, `AA` for 26. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/** `B7`, as a person reads it. */
export function address(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}
