/**
 * A text as a file can hold it. `_x0041_` in a file means the letter A, so a text that looks like it gets its
 * underscore escaped; characters that XML knows not at all are replaced. (The library escapes the control ones.)
 */
export function fileText(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(
      /[\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
      "\uFFFD"
    );
}
