/** Spaces of every kind that stand between digits in pasted figures. */
const SPACES = /[\s\u00a0\u202f]/g;
const PLAIN = /^[-+]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/;

/**
 * The number that a text stands for, as a person in England reads it: `1,234`, ` 12 `, `12.5%`, `(3)` for -3.
 * Undefined where that is not plain: a year such as 2022/23, a range, a figure with a note mark.
 */
export function textNumber(text: string): number | undefined {
  const packed = text
    .replace(SPACES, "")
    .replace(/^'/, "")
    .replace(/\u2212/g, "-");
  const bracketed = /^\((.+)\)$/.exec(packed)?.[1];
  const percent = /^(.+)%$/.exec(bracketed ?? packed)?.[1];
  const plain = percent ?? bracketed ?? packed;
  if (!PLAIN.test(plain) || (bracketed && /^[-+]/.test(plain))) return undefined;
  // Two numbers with a space between them are no number; a space for the thousands is.
  if (
    /\d[\s\u00a0\u202f]+\d/.test(text) &&
    !/^\D*\d{1,3}([\s\u00a0\u202f]\d{3})+\D*(\.\d+)?\D*$/.test(text)
  ) {
    return undefined;
  }
  const digits = plain.replace(/,/g, "");
  const number = percent === undefined ? Number(digits) : Number(`${digits}e-2`);
  return bracketed ? -number : number;
}
