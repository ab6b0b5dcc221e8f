import {
  blockOf,
  lackingIn,
  layoutOf,
  pointAt,
  readFor,
  readHidden,
  seemsTurned,
  turnRound,
} from "../../../src/taskpane/steps/fromSheet";
import { runOf } from "../../../src/taskpane/steps/form";
import { fillNeed, newForm, sampleForm } from "../../../src/taskpane/steps/start";
import { useSheet } from "../../../src/taskpane/steps/useSheet";
import type { CellValue } from "../../../src/workbook/formulas/values";
import { block } from "./block";

const sample = () => fillNeed(sampleForm()).form;
const areasIn = (state: ReturnType<typeof readFor>) =>
  layoutOf(state)
    .rows.filter(({ used }) => used)
    .map(({ area }) => area);

test("cells without a year of the plan say so", () => {
  const state = readFor(
    "vacancies",
    block([
      ["Office", "2011/12"],
      ["Wessex", 3],
    ])
  );
  expect(lackingIn(state, sample())).toEqual([
    "No column is headed by a year of the plan, such as 2022/23.",
  ]);
});

test("a column that is pointed at holds one thing only, and none can be pointed away", () => {
  const rows: CellValue[][] = [
    ["Office", "Posts", "Need"],
    ["Wessex", 10, 3],
    ["South West", 14, 5],
  ];
  const guessed = readFor("posts", block(rows));
  expect(lackingIn(guessed, sample())).toEqual([]);
  const none = pointAt(guessed, "posts", undefined);
  expect(lackingIn(none, sample())).toEqual(["Point at the column with the posts now."]);
  const moved = pointAt(guessed, "posts", 2);
  const form = useSheet(sample(), moved);
  expect(form.areas.map(({ values }) => values.posts)).toEqual(["3", "5"]);
  // Need was taken from that column before; now it is the built-in one of these two offices.
  expect(form.needSource).toBe("built in");
});

test("areas across and years down are seen, and read once the user turns them", () => {
  const state = readFor(
    "posts",
    block([
      ["Training year", "North East", "Wessex"],
      ["2020/21", 15, 17],
      ["2021/22", 16, 18],
    ])
  );
  expect(seemsTurned(state)).toBe(true);
  expect(lackingIn(state, sample())).not.toEqual([]);
  const turned = pointAt(turnRound(state), "posts", 2);
  expect(seemsTurned(turned)).toBe(false);
  expect(blockOf(turned).values[1]).toEqual(["North East", 15, 16]);
  const form = useSheet(newForm(), turned);
  expect(form.areas.map(({ values }) => [values.area, values.posts])).toEqual([
    ["North East", "16"],
    ["Wessex", "18"],
  ]);
  // The run refers to the cells where they are: North East is in B1, its posts of 2021/22 in B3.
  expect(runOf(form).areas[0].links).toMatchObject({
    area: { row: 0, column: 1 },
    posts: { row: 2, column: 1 },
  });
  expect(turnRound(turned).turned).toBe(false);
});

test("of a filtered list only what is shown is read, until the hidden rows are asked for", () => {
  const list = block(
    [
      ["Specialty", "Local office", "Posts now"],
      ["Cardiology", "North East", 40],
      ["Haematology", "North East", 10],
      ["Haematology", "Wessex", 12],
    ],
    { hidden: { rows: [1], columns: [] } }
  );
  const state = readFor("posts", list);
  expect(areasIn(state)).toEqual(["North East", "Wessex"]);
  expect(layoutOf(state).leftOut.map(({ figure }) => figure)).toEqual([40]);
  const all = readHidden(state, true);
  expect(layoutOf(all).leftOut.map(({ words }) => words)).toEqual([
    '"North East" is already in row 2',
  ]);
  expect(areasIn(readHidden(all, false))).toEqual(["North East", "Wessex"]);
});

test("two columns of one year are refused, unless one of them is hidden; dates head columns too", () => {
  const rows = [
    ["Office", 44774, "Posts 2022/23", 45139],
    ["Wessex", 1, 2, 3],
  ];
  const numberFormats = rows.map((row) =>
    row.map((_, at) => (at === 1 || at === 3 ? "mmm-yy" : "0"))
  );
  const text = [
    ["Office", "Aug-22", "Posts 2022/23", "Aug-23"],
    ["Wessex", "1", "2", "3"],
  ];
  const dated = block(rows, { numberFormats, text });
  expect(lackingIn(readFor("capacity", dated), sample())).toEqual([
    "2022/23 heads column B and column C: hide those that you do not mean, and read again.",
  ]);
  const one = { ...dated, hidden: { rows: [], columns: [2] } };
  const state = readFor("capacity", one);
  expect(lackingIn(state, sample())).toEqual([]);
  const form = useSheet(sample(), state);
  const place = form.areas.findIndex(({ values }) => values.area === "Wessex");
  expect(form.capacity[place].slice(0, 2)).toEqual(["1", "3"]);
});
