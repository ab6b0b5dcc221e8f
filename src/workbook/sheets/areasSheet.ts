import type { RunSheet } from "../describe";
import { joined, named, tableColumn } from "../formulas/expression";
import { AREA_FIELDS, TABLES } from "../inputs/fields";
import type { Run } from "../inputs/run";
import { COLOURS, FORMATS, type StyleName } from "../styles";
import { SheetBuilder } from "./builder";
import { strictSum } from "./check";
import { SHEETS, type Layout } from "./layout";
import { FILL } from "./inputLooks";

export function areasSheet(run: Run, layout: Layout): RunSheet {
  const sheet = new SheetBuilder(SHEETS.areas);
  sheet.title(
    "Areas",
    `One row per area. ${FILL} Posts are whole posts in scope; need may be in any unit, a column each; blank bounds = none; an override needs its reason.`
  );
  const { row } = layout.table;
  sheet.value(3, 0, "Source of the posts", { style: "label" });
  sheet.sentence(3, 2, joined(named("PostsSource"), ""), { style: "resultBold" });
  sheet.value(2, 0, "Posts now, all areas", { style: "label" });
  sheet.formula(2, 2, strictSum(tableColumn(TABLES.areas, "Posts now")), {
    style: "resultBold",
    format: FORMATS.posts,
  });
  const rows = run.areas.map((area) =>
    AREA_FIELDS.map((field) => {
      const [link, value] = [area.links?.[field.id], area.values[field.id]];
      return link ? { link, value } : value;
    })
  );
  const looks = AREA_FIELDS.map((field) => ({
    style: (field.kind === "text" ? "inputText" : "input") as StyleName,
    format:
      field.kind === "whole"
        ? FORMATS.whole
        : field.kind === "text"
          ? FORMATS.text
          : field.id === "londonWeighting"
            ? FORMATS.money
            : field.id === "mff" || field.id === "inequality"
              ? FORMATS.index
              : FORMATS.need,
  }));
  sheet.table(
    TABLES.areas,
    row,
    0,
    AREA_FIELDS.map((f) => f.label),
    rows,
    looks
  );
  const last = row + Math.max(run.areas.length, 1);
  AREA_FIELDS.forEach((field, column) => {
    if (field.kind === "text") return;
    sheet.validate({
      range: sheet.block(row + 1, column, last, column),
      rule: {
        kind: field.kind === "whole" ? "whole" : "decimal",
        least: field.id === "override" ? 1 : 0,
      },
      title: field.label,
      message:
        field.kind === "whole"
          ? "Whole posts; blank = none"
          : "A number of 0 or more; blank = none",
      strictness: "stop",
    });
  });
  return sheet.build({
    summary: "The areas with their posts now, need, bounds, agreed overrides and price index.",
    widths: AREA_FIELDS.map((field) => field.width),
    freeze: { rows: row + 1, columns: 1 },
    print: { orientation: "landscape", titleRow: row },
    tabColour: COLOURS.tabs.inputs,
  });
}
