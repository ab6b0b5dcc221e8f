import { STEPS } from "../../../src/taskpane/steps/steps";
import { checkSheet } from "../../../src/taskpane/steps/checkSheet";
import { lackingIn, readFor } from "../../../src/taskpane/steps/fromSheet";
import { runOf } from "../../../src/taskpane/steps/form";
import { fillNeed, newForm, sampleForm } from "../../../src/taskpane/steps/start";
import { useSheet } from "../../../src/taskpane/steps/useSheet";
import type { CellValue } from "../../../src/workbook/formulas/values";

import { block } from "./block";

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
  expect(checkSheet(state, sample()).kept).toHaveLength(11);
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

test("areas by another name of theirs are the same, and what belongs to them stays", () => {
  const cells = block([
    ["Office", "Posts", "Unused"],
    ["Health Education North East", 12, "x"],
    ["Wessex", 10, "x"],
  ]);
  const before = sample();
  const from = rowOf(before, "North East");
  const form = useSheet(before, readFor("posts", cells));
  expect(form.areas.map(({ values }) => values.area)).toEqual([
    "Health Education North East",
    "Wessex",
  ]);
  expect(form.areas[0].values).toMatchObject({
    posts: "12",
    code: before.areas[from].values.code,
    mff: before.areas[from].values.mff,
  });
  expect(form.capacity[0]).toEqual(before.capacity[from]);
});

test("a mark or an error comes into the run as it is, for the step to ask about; it is no 0 and no link", () => {
  const cells = block([
    ["Office", "Posts now", "NHSE need"],
    ["North East", "*", 3100000],
    ["Wessex", 10, { error: "#DIV/0!" }],
  ]);
  const form = useSheet(newForm(), readFor("posts", cells));
  expect(form.areas.map(({ values }) => [values.posts, values.nhse])).toEqual([
    ["*", "3100000"],
    ["10", "#DIV/0!"],
  ]);
  expect(runOf(form).areas[0].links).toEqual({
    area: expect.objectContaining({ row: 1, column: 0 }),
    nhse: expect.objectContaining({ row: 1, column: 2 }),
  });
  const asks = (step: string) => STEPS.find(({ id }) => id === step)!.check(form);
  expect(asks("posts").map(({ at }) => at)).toEqual(["area-posts-0"]);
  expect(asks("need").map(({ at }) => at)).toEqual(["area-nhse-1"]);
});

test("a mark under a year is asked about where places are typed", () => {
  const cells = block([
    ["Office", "2022/23", "2023/24"],
    ["Wessex", "<5", 2],
  ]);
  const form = useSheet(sample(), readFor("capacity", cells));
  const place = rowOf(form, "Wessex");
  expect(form.capacity[place].slice(0, 2)).toEqual(["<5", "2"]);
  const asks = STEPS.find(({ id }) => id === "moves")!.check(form);
  expect(asks).toEqual([expect.objectContaining({ at: `capacity-${place}` })]);
});

test("where the posts come from, and what is left out, is kept as their source, unless one is given", () => {
  const cells = block(
    [
      ["Office", "Posts"],
      ["Wessex", 10],
      ["Unallocated", 7],
    ],
    { address: "A1:B3" }
  );
  const form = useSheet(newForm(), readFor("posts", cells));
  expect(form.leftOut).toBe("7 posts in 1 row left out: Unallocated");
  expect(form.inputs.PostsSource.value).toBe(
    "Figures, A1:B3; 7 posts in 1 row left out: Unallocated"
  );
  const again = useSheet(form, readFor("posts", block(cells.values.slice(0, 2) as CellValue[][])));
  expect(again.leftOut).toBe("");
});
