import type { RunSheet } from "../describe";
import { ours, spillOf } from "../formulas/expression";
import { FORMATS } from "../styles";
import { targetArguments } from "./arguments";
import { SheetBuilder as Builder } from "./builder";
import { SHEETS, type Layout } from "./layout";
import { landscape, results, versionLine } from "./resultLooks";

export function workingsSheet(layout: Layout): RunSheet {
  const sheet = new Builder(SHEETS.workings);
  sheet.title(
    "Workings",
    "How each target came about, in posts: the parts of the components add across to the exact target; the last columns say how near the rounding was."
  );
  versionLine(sheet, 3, spillOf(layout.workings));
  sheet.value(
    4,
    0,
    "To gain, to lose a post: by how much the area's own share would have to change, all else equal.",
    { style: "note" }
  );
  const { exact, percent, posts: whole, change, distance } = FORMATS;
  sheet.spill(layout.workings.row, 0, ours("EXPLAINTARGETS", ...targetArguments()), {
    heading: true,
    total: true,
    formats: [
      "General",
      whole,
      exact,
      exact,
      exact,
      exact,
      percent,
      exact,
      whole,
      change,
      distance,
      distance,
      distance,
      "General",
    ],
    textColumns: [0, 13],
  });
  return sheet.build({
    ...results,
    summary:
      "How each target came about: the parts of the components in posts, rounding, ties and bounds.",
    widths: [31, 9, 12, 10, 12, 12, 9, 9, 9, 9, 11, 10, 10, 46],
    freeze: { rows: layout.workings.row + 1, columns: 1 },
    print: landscape(layout.workings.row),
  });
}
