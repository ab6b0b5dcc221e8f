import { type CellValue } from "../workbook/formulas/values";
import type { SpillLook } from "../workbook/describe";
import { STYLES, type Style, type StyleName } from "../workbook/styles";
import { type CellStyle } from "./library";

const made = new Map<string, CellStyle>();

/** The look of a cell; hundreds of thousands of cells share a few dozen. */
export function styleOf(name: StyleName | undefined, format?: string): CellStyle | undefined {
  if (!name && !format) return undefined;
  const key = `${name ?? ""}\n${format ?? ""}`;
  let style = made.get(key);
  if (!style) made.set(key, (style = makeStyle(name, format)));
  return style;
}

function makeStyle(name: StyleName | undefined, format: string | undefined): CellStyle {
  const style: Style = name ? STYLES[name] : {};
  const line = { style: "thin", color: { rgb: "B8C4CE" } } as const;
  const strong = { style: "thin", color: { rgb: "1F2933" } } as const;
  return {
    font: {
      name: "Calibri",
      size: style.size ?? 11,
      ...(style.bold ? { bold: true } : {}),
      ...(style.italic ? { italic: true } : {}),
      ...(style.colour ? { color: { rgb: style.colour } } : {}),
    },
    ...(style.fill
      ? { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: style.fill } } }
      : {}),
    ...(style.box || style.top
      ? {
          border: style.box
            ? { top: line, bottom: line, left: line, right: line }
            : { top: strong },
        }
      : {}),
    alignment: {
      vertical: style.middle ? "center" : "top",
      ...(style.wrap ? { wrapText: true } : {}),
      ...(style.align ? { horizontal: style.align } : {}),
      ...(style.indent ? { indent: style.indent } : {}),
    },
    ...(format && format !== "General" ? { numFmt: format } : {}),
  };
}

export function spillStyle(
  look: SpillLook,
  block: CellValue[][],
  row: number,
  column: number
): CellStyle {
  const text = look.textColumns.includes(column);
  const last = row === block.length - 1;
  const format = look.formats[Math.min(column, look.formats.length - 1)];
  const name: StyleName =
    look.heading && row === 0
      ? text
        ? "heading"
        : "headingRight"
      : look.total && last
        ? text
          ? "totalText"
          : "total"
        : text
          ? "resultText"
          : "result";
  const style = styleOf(name, look.heading && row === 0 ? undefined : format)!;
  // Text right of a figure would stick to it.
  const after = text && column > 0 && !look.textColumns.includes(column - 1);
  return after
    ? { ...style, alignment: { ...style.alignment, horizontal: "left", indent: 1 } }
    : style;
}
