import type { CellBlock } from "../../../src/excel/gateway";
import {
  areasNotFound,
  lackingIn,
  pointAt,
  readFor,
  useSheet,
} from "../../../src/taskpane/steps/fromSheet";
import { runOf } from "../../../src/taskpane/steps/form";
import { fillNeed, sampleForm } from "../../../src/taskpane/steps/start";
import type { CellValue } from "../../../src/workbook/formulas/values";

function block(rows: CellValue[][]): CellBlock {
  return {
    sheet: "Figures",
    address: "A1",
    row: 0,
    column: 0,
    values: rows,
    text: rows.map((row) => row.map((value) => String(value ?? ""))),
    numberFormats: rows.map((row) => row.map(() => "General")),
    merged: [],
  };
}

const sample = () => fillNeed(sampleForm()).form;
const rowOf = (form: ReturnType<typeof sample>, area: string) =>
  form.areas.findIndex(({ values }) => values.area === area);

test("need figures stand wherever they stand: they go to the areas of their names, as references", () => {
  const state = readFor(
    "need",
    block([
      ["Office", "Births (need)", "SMR under 75"],
      ["north west", 81000, 111],
      ["Wessex", 27000, 88],
      ["Total", 108000, 199],
    ])
  );
  const form = useSheet(sample(), state);
  const place = rowOf(form, "North West");
  expect(form.needSource).toBe("own");
  expect(form.deprivationSource).toBe("own");
  expect(form.areas[place].values).toMatchObject({
    nhse: "81000",
    deprivation: "111",
    posts: "27",
  });
  expect(runOf(form).areas[place].links).toMatchObject({
    nhse: { sheet: "Figures", row: 1, column: 1 },
    deprivation: { sheet: "Figures", row: 1, column: 2 },
  });
  expect(areasNotFound(state, sample())).toHaveLength(11);
  expect(form.areas[rowOf(form, "East Midlands")]).toEqual(sample().areas[0]);
});

test("known vacancies are found by the years in the headings; other years are left", () => {
  const state = readFor(
    "vacancies",
    block([
      ["Office", "2021/22", "2022/23", "2024-25"],
      ["South London", 9, 5, 6],
    ])
  );
  expect(lackingIn(state, sample())).toEqual([]);
  const form = useSheet(sample(), state);
  expect(form.vacancies[rowOf(form, "South London")]).toEqual(["5", "", "6", "", ""]);
});

test("capacity by year is copied in the same way, and what the sheet does not give stays", () => {
  const before = sample();
  const place = rowOf(before, "South London");
  const cells = [
    ["Office", "2022/23", "2026/27"],
    ["South London", 7, 0],
  ];
  const { capacity, vacancies } = useSheet(before, readFor("capacity", block(cells)));
  expect(capacity[place]).toEqual(["7", ...before.capacity[place].slice(1, 4), "0"]);
  expect(capacity.filter((_, row) => row !== place)).toEqual(
    before.capacity.filter((_, row) => row !== place)
  );
  expect(vacancies).toEqual(before.vacancies);
});

test("a blank cell under a year says that none is assured, whatever stood there", () => {
  const before = sample();
  const place = rowOf(before, "East Midlands");
  expect(before.capacity[place]).toEqual(["2", "2", "2", "2", "2"]);
  const cells = [
    ["Office", "2022/23", "2023/24"],
    ["East Midlands", 1, null],
  ];
  const { capacity } = useSheet(before, readFor("capacity", block(cells)));
  expect(capacity[place]).toEqual(["1", "", "2", "2", "2"]);
});

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
