import type { DefinedName } from "../describe";
import {
  excel,
  joined,
  named,
  operation,
  tableColumn,
  type CellReference,
  type Expression,
  type Term,
} from "../formulas/expression";
import { TABLES, yearHeading } from "../inputs/fields";
import { FORMATS } from "../styles";
import type { SheetBuilder } from "./builder";
import { equal, sameOrder } from "./check";
import type { Layout } from "./layout";

/**
 * What stands beside the table Capacity: the text to sign, and which places count. Ordinary formulas of Excel 2010, one
 * a cell, so that whoever has no add-in can sign and see what counts. Each area is looked up by its name, so that
 * sorting the Table changes nothing. The rule itself: `src/workbook/signOff.ts`.
 */
const column = (heading: string): Expression => tableColumn(TABLES.capacity, heading);
const inRow = (heading: string, row: Term): Expression => excel("INDEX", column(heading), row);

/** Without spaces and no-break spaces. */
const plain = (text: Term): Expression =>
  excel("SUBSTITUTE", excel("SUBSTITUTE", text, " ", ""), "\u00a0", "");

/** How an entry of the sign-off begins: `;2026/27:`. */
const startOf = (year: Term): Expression => joined(";", plain(year), ":");

const timesNamed = (entries: Term, year: Term): Expression =>
  operation(
    operation(
      excel("LEN", entries),
      "-",
      excel("LEN", excel("SUBSTITUTE", entries, startOf(year), ""))
    ),
    "/",
    excel("LEN", startOf(year))
  );

export function signOffBlock(sheet: SheetBuilder, layout: Layout): DefinedName[] {
  const { row: top } = layout.table;
  const at = layout.capacityColumns;
  const count = Math.max(layout.areas, 1);
  const years = Array.from({ length: layout.years }, (_, t) => t);
  sheet.headings(top, at.toSign, ["To sign, copy this"], 1);
  sheet.headings(
    top,
    at.area,
    ["Area", "Row in the Table", "Sign-off as read", "Years named twice"],
    4
  );
  sheet.replace(top, at.entries, "Sign-off as read", { style: "headingAfter" });
  const blocks = [
    [at.offered, "Places offered"],
    [at.signed, "Places signed"],
    [at.counts, "Places that count"],
  ] as const;
  for (const [left, title] of blocks) {
    sheet.value(top - 1, left, title, { style: "subheading" });
    sheet.headings(
      top,
      left,
      years.map((t) => layout.yearLabel(t)),
      0
    );
  }
  sheet.value(top - 2, at.area, "Rows in the order of Areas", { style: "label" });
  const inOrder = sheet.formula(top - 2, at.tableRow, sameOrder(TABLES.capacity), {
    style: "resultText",
  });
  for (let k = 1; k <= count; k += 1) {
    const row = top + k;
    sheet.formula(row, at.toSign, textToSign(sheet, layout, k), { style: "text" });
    const area = sheet.formula(row, at.area, areaOf(k), { style: "resultText" });
    const place = sheet.formula(row, at.tableRow, rowOf(area, k, inOrder, sheet.at(top, 0)), {
      style: "result",
    });
    const entries = sheet.formula(row, at.entries, entriesOf(place), { style: "textAfter" });
    sheet.formula(row, at.twice, namedTwice(sheet, layout, entries), { style: "resultText" });
    const look = { style: "result", format: FORMATS.posts } as const;
    for (const t of years) {
      const posts = inRow(yearHeading(t), place);
      const offered = sheet.formula(
        row,
        at.offered + t,
        excel(
          "IF",
          equal(place, 0),
          excel("IF", equal(area, ""), "", 0),
          excel("IF", equal(posts, ""), 0, posts)
        ),
        look
      );
      const year = sheet.at(top, at.signed + t);
      const signed = sheet.formula(row, at.signed + t, signedOf(offered, entries, year), look);
      sheet.formula(
        row,
        at.counts + t,
        excel("IF", equal(named("UnsignedPlaces"), "yes"), offered, signed),
        { ...look, style: "figureBold" }
      );
    }
  }
  const block = (name: string, left: number, comment: string): DefinedName => ({
    name,
    refersTo: sheet.block(top + 1, left, top + count, left + layout.years - 1),
    comment,
  });
  return [
    block("PlacesOffered", at.offered, "Places the deans offer, in the order of Areas"),
    block("PlacesSigned", at.signed, "Places that are signed off, in the order of Areas"),
    block("PlacesThatCount", at.counts, "Places the plan works with, in the order of Areas"),
  ];
}

/**
 * `2026/27: 3; 2027/28: 2;` for the figures that the row of the Table holds now. Pasted as a formula it would follow
 * every later figure, as if that had been signed too: under another heading it says to paste it as values.
 */
function textToSign(sheet: SheetBuilder, layout: Layout, k: number): Expression {
  const { row: top } = layout.table;
  const parts = Array.from({ length: layout.years }, (_, t): Term => {
    const [year, posts] = [sheet.at(top - 1, 1 + t), inRow(yearHeading(t), k)];
    return excel(
      "IF",
      equal(year, ""),
      "",
      excel("IF", excel("ISNUMBER", posts), joined(year, ": ", posts, "; "), "")
    );
  });
  const here = sheet.at(top, layout.capacityColumns.toSign);
  return excel(
    "IF",
    operation({ ...here, ownColumn: true }, "<>", here),
    "Not signed: paste this as values",
    excel(
      "IF",
      operation(k, ">", excel("ROWS", column("Area"))),
      "",
      excel("TRIM", joined(...parts, ""))
    )
  );
}

function areaOf(k: number): Expression {
  const names = tableColumn(TABLES.areas, "Area");
  return excel(
    "IF",
    operation(k, ">", excel("ROWS", names)),
    "",
    joined(excel("INDEX", names, k), "")
  );
}

/**
 * Row of the area in the Table; 0 where it has none or two. Compared with `=`, for MATCH and COUNTIF take * and ? in a
 * name for wildcards. As long as the Table is in the order of Areas nothing need be looked up.
 */
function rowOf(
  area: CellReference,
  k: number,
  inOrder: CellReference,
  heading: CellReference
): Expression {
  const found = equal(column("Area"), area);
  return excel(
    "IF",
    equal(area, ""),
    0,
    excel(
      "IF",
      inOrder,
      k,
      excel(
        "IF",
        equal(excel("SUMPRODUCT", operation(found, "*", 1)), 1),
        excel(
          "SUMPRODUCT",
          operation(found, "*", operation(excel("ROW", column("Area")), "-", excel("ROW", heading)))
        ),
        0
      )
    )
  );
}

/** The figures signed, each entry between semicolons; nothing where name or date is missing. */
function entriesOf(place: CellReference): Expression {
  return excel(
    "IF",
    equal(place, 0),
    "",
    excel(
      "IF",
      excel(
        "AND",
        operation(excel("TRIM", inRow("Signed off by", place)), "<>", ""),
        excel("ISNUMBER", inRow("Signed off on", place)),
        // ISNUMBER alone would take an error for a date that is not there yet.
        operation(inRow("Signed off on", place), ">", 0)
      ),
      joined(";", plain(inRow("Figures signed", place)), ";"),
      ""
    )
  );
}

function namedTwice(sheet: SheetBuilder, layout: Layout, entries: CellReference): Expression {
  const parts = Array.from({ length: layout.years }, (_, t): Term => {
    const year = sheet.at(layout.table.row, layout.capacityColumns.signed + t);
    return excel("IF", operation(timesNamed(entries, year), ">", 1), joined(year, " "), "");
  });
  return excel("TRIM", joined(...parts, ""));
}

/** A figure that is no whole number goes on as it is, so that the plan refuses it by name instead of passing over it. */
function signedOf(offered: CellReference, entries: CellReference, year: CellReference): Expression {
  const found = excel("ISNUMBER", excel("FIND", joined(startOf(year), offered, ";"), entries));
  return excel(
    "IF",
    excel("ISNUMBER", offered),
    excel(
      "IF",
      excel("OR", operation(offered, "<", 0), operation(offered, "<>", excel("INT", offered))),
      offered,
      excel("IF", excel("AND", equal(timesNamed(entries, year), 1), found), offered, 0)
    ),
    offered
  );
}
