/** What the checks say of sign-offs, whichever rows of Capacity they stand in. */
import { AREAS, irregular } from "../irregular";
import { Reading } from "../reading";

type Signed = Partial<Record<"signedBy" | "signedOn" | "figures", string | number | null>>;

/** The irregular run with other sign-offs in some rows. */
function checked(rows: Record<string, Signed>): (name: string) => unknown {
  const run = irregular();
  const capacity = run.capacity!;
  const changed = AREAS.map((area, index) => ({ ...capacity.rows[index], ...rows[area] }));
  const read = new Reading({
    ...run,
    capacity: { ...capacity, rows: changed as (typeof capacity.rows)[number][] },
  });
  return (name) => read.check(name);
}

const TWICE = { figures: "2027/28: 1; 2027/28: 2;" };

test.each<[Record<string, Signed>, unknown]>([
  [{}, "OK"],
  [
    { Wessex: TWICE },
    "1 row of Capacity: Figures signed names a year twice, and that year does not count",
  ],
  [
    { "South West": TWICE },
    "1 row of Capacity: Figures signed names a year twice, and that year does not count",
  ],
  [
    { "North East": TWICE, "South West": TWICE },
    "2 rows of Capacity: Figures signed names a year twice, and that year does not count",
  ],
])("a year that is named twice: %j", (rows, said) => {
  expect(checked(rows)("Every sign-off names a year once")).toBe(said);
});

test.each<[Record<string, Signed>, unknown]>([
  [{}, "OK"],
  [
    { "South West": { signedBy: " " } },
    "1 row of Capacity: figures are signed without a name or a date, and do not count",
  ],
  [
    { Wessex: { signedOn: null }, "South West": { signedBy: null } },
    "2 rows of Capacity: figures are signed without a name or a date, and do not count",
  ],
])("a sign-off without its name or date: %j", (rows, said) => {
  expect(checked(rows)("Every sign-off has its name and date")).toBe(said);
});
