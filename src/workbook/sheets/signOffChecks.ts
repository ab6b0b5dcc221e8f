import {
  excel,
  joined,
  named,
  operation,
  range,
  tableColumn,
  type Expression,
} from "../formulas/expression";
import { TABLES } from "../inputs/fields";
import { equal, rowsWhere, text, type Check } from "./check";
import { SHEETS, type Layout } from "./layout";

/** What has to be looked at in the sign-offs that are recorded on Capacity. */
export function signOffChecks(layout: Layout): Check[] {
  const column = (heading: string): Expression => tableColumn(TABLES.capacity, heading);
  const offered = excel("SUM", named("PlacesOffered"));
  const unsigned = operation(offered, "-", excel("SUM", named("PlacesSigned")));
  const { twice } = layout.capacityColumns;
  const first = layout.table.row + 1;
  const namedTwice = range(
    SHEETS.capacity,
    first,
    twice,
    first + Math.max(layout.areas, 1) - 1,
    twice
  );
  const twiceRows = rowsWhere(operation(namedTwice, "<>", ""));
  const incomplete = operation(
    rowsWhere(operation(column("Figures signed"), "<>", "")),
    "-",
    rowsWhere(
      operation(column("Figures signed"), "<>", ""),
      operation(excel("TRIM", column("Signed off by")), "<>", ""),
      excel("ISNUMBER", column("Signed off on")),
      operation(column("Signed off on"), ">", 0)
    )
  );
  const rows = (count: Expression): Expression =>
    joined(text(count), excel("IF", equal(count, 1), " row of Capacity", " rows of Capacity"));
  return [
    {
      name: "Every place offered is signed off",
      holds: equal(unsigned, 0),
      otherwise: joined(
        text(unsigned),
        " of ",
        text(offered),
        " places offered are not signed off as they are now",
        excel(
          "IF",
          equal(named("UnsignedPlaces"), "yes"),
          ", and count all the same: see the input Unsigned places count",
          ": they do not count"
        )
      ),
      why: "A place counts as assured once the dean's sign-off of that very figure is recorded.",
    },
    {
      name: "Every sign-off has its name and date",
      holds: equal(incomplete, 0),
      otherwise: joined(
        rows(incomplete),
        ": figures are signed without a name or a date, and do not count"
      ),
      why: "A sign-off is recorded with who gave it and when.",
    },
    {
      name: "Every sign-off names a year once",
      holds: equal(twiceRows, 0),
      otherwise: joined(
        rows(twiceRows),
        ": Figures signed names a year twice, and that year does not count"
      ),
      why: "Of two figures for a year it is not clear which one was signed.",
    },
  ];
}
