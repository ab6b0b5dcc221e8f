import { haematology } from "../../../scripts/samples/haematology";
import { cell } from "../../../src/workbook/formulas/expression";
import { withLinks } from "../../../src/workbook/layout/links";

/** The table Areas as it is found, with a blank row between its two areas. */
const source = {
  sheets: [],
  tables: [
    { name: "Other", sheet: "X", row: 0, column: 0, headings: ["Area"], rows: [["A"], ["B"]] },
    {
      name: "areas",
      sheet: "Areas",
      row: 4,
      column: 0,
      headings: ["Code", " AREA", "Posts now", "NHSE need"],
      rows: [
        ["QHM", "North", 15, 10],
        [null, null, null, null],
        ["QOP", "South", 5, 10],
      ],
    },
  ],
};
const sample = haematology();
const run = { ...sample, areas: sample.areas.slice(0, 2) };

test("a run that is opened keeps the references of its areas to the user's own cells", () => {
  const to = { sheet: "Return 2022", row: 7, column: 3 };
  const linked = withLinks(run, source, [
    { row: 2, heading: "posts NOW", to },
    { row: 2, heading: "Area", to: { ...to, column: 1 } },
    // Neither a blank row nor a column of the user's own is an input of an area.
    { row: 1, heading: "Posts now", to },
    { row: 0, heading: "My notes", to },
  ]);
  expect(linked).toEqual({
    ...run,
    areas: [
      run.areas[0],
      {
        ...run.areas[1],
        links: { posts: cell("Return 2022", 7, 3), area: cell("Return 2022", 7, 1) },
      },
    ],
  });
});

test("without references, or without the table of the areas, the run is as it was read", () => {
  const to = { sheet: "Return 2022", row: 7, column: 3 };
  expect(withLinks(run, source, [])).toEqual(run);
  const none = { ...source, tables: source.tables.slice(0, 1) };
  expect(withLinks(run, none, [{ row: 0, heading: "Posts now", to }])).toEqual(run);
  const nameless = {
    ...source,
    tables: [{ ...source.tables[1], headings: ["Code", "Office", "Posts now"] }],
  };
  expect(withLinks(run, nameless, [{ row: 0, heading: "Posts now", to }])).toEqual(run);
});
