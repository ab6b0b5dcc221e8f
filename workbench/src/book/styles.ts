import type { IStyleData } from "@univerjs/core";
import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import type { CellStyle } from "hucre/xlsx";

type Color = NonNullable<NonNullable<CellStyle["font"]>["color"]>;
type Side = NonNullable<NonNullable<CellStyle["border"]>["top"]>;

const HORIZONTAL: [string, HorizontalAlign][] = [
  ["left", HorizontalAlign.LEFT],
  ["center", HorizontalAlign.CENTER],
  ["right", HorizontalAlign.RIGHT],
  ["justify", HorizontalAlign.JUSTIFIED],
];
const VERTICAL: [string, VerticalAlign][] = [
  ["top", VerticalAlign.TOP],
  ["center", VerticalAlign.MIDDLE],
  ["bottom", VerticalAlign.BOTTOM],
];
const BORDERS: [string, BorderStyleTypes][] = [
  ["thin", BorderStyleTypes.THIN],
  ["medium", BorderStyleTypes.MEDIUM],
  ["thick", BorderStyleTypes.THICK],
  ["dotted", BorderStyleTypes.DOTTED],
  ["dashed", BorderStyleTypes.DASHED],
  ["double", BorderStyleTypes.DOUBLE],
  ["hair", BorderStyleTypes.HAIR],
];
const SIDES = [
  ["top", "t"],
  ["right", "r"],
  ["bottom", "b"],
  ["left", "l"],
] as const;

/** The stored colour as `#RRGGBB`; theme colours through the workbook's palette, made lighter or darker by their tint. */
function webColor(color: Color | undefined, theme: string[]): string | undefined {
  if (!color) return undefined;
  let rgb = color.rgb?.slice(-6);
  if (!rgb && color.theme !== undefined) rgb = theme[color.theme]?.replace("#", "").slice(-6);
  if (!rgb) return undefined;
  const tint = color.tint ?? 0;
  const parts = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16));
  const tinted = parts.map((part) =>
    Math.round(tint < 0 ? part * (1 + tint) : part + (255 - part) * tint)
  );
  return `#${tinted.map((part) => part.toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}

/** A cell's look as stored in a file -> as the grid shows it. */
export function toGridStyle(style: CellStyle, theme: string[]): IStyleData {
  const shown: IStyleData = {};
  const { font, fill, border, alignment } = style;
  if (font?.name) shown.ff = font.name;
  if (font?.size) shown.fs = font.size;
  if (font?.bold) shown.bl = BooleanNumber.TRUE;
  if (font?.italic) shown.it = BooleanNumber.TRUE;
  if (font?.underline) shown.ul = { s: BooleanNumber.TRUE };
  if (font?.strikethrough) shown.st = { s: BooleanNumber.TRUE };
  const fontColor = webColor(font?.color, theme);
  if (fontColor) shown.cl = { rgb: fontColor };
  if (fill?.type === "pattern" && fill.pattern === "solid") {
    const background = webColor(fill.fgColor, theme);
    if (background) shown.bg = { rgb: background };
  }
  for (const [side, key] of SIDES) {
    const line = border?.[side];
    const kind = BORDERS.find(([name]) => name === line?.style)?.[1];
    if (line && kind) {
      shown.bd = {
        ...shown.bd,
        [key]: { s: kind, cl: { rgb: webColor(line.color, theme) ?? "#000000" } },
      };
    }
  }
  const horizontal = HORIZONTAL.find(([name]) => name === alignment?.horizontal)?.[1];
  if (horizontal) shown.ht = horizontal;
  const vertical = VERTICAL.find(([name]) => name === alignment?.vertical)?.[1];
  if (vertical) shown.vt = vertical;
  if (alignment?.wrapText) shown.tb = WrapStrategy.WRAP;
  if (style.numFmt && style.numFmt !== "General") shown.n = { pattern: style.numFmt };
  return shown;
}

/** A cell's look as the grid shows it -> as stored in a file. */
export function toFileStyle(shown: IStyleData): CellStyle {
  const style: CellStyle = {};
  const font: NonNullable<CellStyle["font"]> = {};
  if (shown.ff) font.name = shown.ff;
  if (shown.fs) font.size = shown.fs;
  if (shown.bl) font.bold = true;
  if (shown.it) font.italic = true;
  if (shown.ul?.s) font.underline = true;
  if (shown.st?.s) font.strikethrough = true;
  if (shown.cl?.rgb) font.color = { rgb: hex(shown.cl.rgb) };
  if (Object.keys(font).length > 0) style.font = font;
  if (shown.bg?.rgb) {
    style.fill = { type: "pattern", pattern: "solid", fgColor: { rgb: hex(shown.bg.rgb) } };
  }
  for (const [side, key] of SIDES) {
    const line = shown.bd?.[key];
    const name = BORDERS.find(([, kind]) => kind === line?.s)?.[0];
    if (line && name) {
      const kept: Side = {
        style: name as Side["style"],
        color: { rgb: hex(line.cl?.rgb ?? "#000000") },
      };
      style.border = { ...style.border, [side]: kept };
    }
  }
  const alignment: NonNullable<CellStyle["alignment"]> = {};
  const horizontal = HORIZONTAL.find(([, kind]) => kind === shown.ht)?.[0];
  if (horizontal) alignment.horizontal = horizontal as typeof alignment.horizontal;
  const vertical = VERTICAL.find(([, kind]) => kind === shown.vt)?.[0];
  if (vertical) alignment.vertical = vertical as typeof alignment.vertical;
  if (shown.tb === WrapStrategy.WRAP) alignment.wrapText = true;
  if (Object.keys(alignment).length > 0) style.alignment = alignment;
  if (shown.n?.pattern) style.numFmt = shown.n.pattern;
  return style;
}

function hex(color: string): string {
  const rgb = /rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(color);
  if (rgb) {
    return rgb
      .slice(1, 4)
      .map((part) => Number(part).toString(16).padStart(2, "0"))
      .join("")
      .toUpperCase();
  }
  return color.replace("#", "").slice(0, 6).toUpperCase();
}
