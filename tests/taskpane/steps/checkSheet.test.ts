import { checkSheet, isConfirmed } from "../../../src/taskpane/steps/checkSheet";
import { decideRow, readFor } from "../../../src/taskpane/steps/fromSheet";
import { fillNeed, newForm, sampleForm } from "../../../src/taskpane/steps/start";
import { block } from "./block";

const sample = () => fillNeed(sampleForm()).form;
const RETURN = block([
  ["Office", "Posts"],
  ["North East", 9],
  ["Wessex", 10],
  ["Unallocated", 7],
  [null, 4],
  ["Total", 40],
]);

test("what is left out stands in the totals; a total that does not agree is named", () => {
  const check = checkSheet(readFor("posts", RETURN), newForm());
  expect(check.totals).toBe(
    "19 posts in 2 areas; 11 posts in 2 rows left out: Unallocated, row 5; " +
      "Total in the sheet is 40, not the sum of these areas"
  );
  const whole = block([...RETURN.values.slice(0, 5), ["Total", 30]].map((row) => [...row]));
  expect(checkSheet(readFor("posts", whole), newForm()).totals).toBe(
    "19 posts in 2 areas; 11 posts in 2 rows left out: Unallocated, row 5"
  );
});

test("hidden rows are counted without their names", () => {
  const list = block(
    [
      ["Office", "Posts"],
      ["North East", 9],
      ["Wessex", 10],
      ["South West", 12],
    ],
    { hidden: { rows: [1, 2], columns: [] } }
  );
  const check = checkSheet(readFor("posts", list), newForm());
  expect(check.totals).toBe("12 posts in 1 area; 19 posts in 2 hidden rows left out");
  expect(check.key).not.toBe("");
});

test("a yes holds for what it was said to, and no longer", () => {
  const state = readFor("posts", RETURN);
  const { key } = checkSheet(state, newForm());
  const said = { ...state, confirmed: key };
  expect(isConfirmed(state, checkSheet(state, newForm()))).toBe(false);
  expect(isConfirmed(said, checkSheet(said, newForm()))).toBe(true);
  // The Total agrees with fewer rows now: what is left out is another list.
  const taken = decideRow(said, 3, true);
  expect(isConfirmed(taken, checkSheet(taken, newForm()))).toBe(false);
});

test("a row that the user unticks needs no second yes, and is counted", () => {
  const clean = block([
    ["Office", "Posts"],
    ["North East", 9],
    ["Wessex", 10],
  ]);
  const state = decideRow(readFor("posts", clean), 2, false);
  const check = checkSheet(state, newForm());
  expect(check.totals).toBe("9 posts in 1 area; 10 posts in 1 row left out: Wessex");
  expect(check.key).toBe("");
});

test("areas of the run that the sheet lacks are said, where they have figures", () => {
  const clean = block([
    ["Office", "Posts"],
    ["HEE North East", 9],
  ]);
  expect(checkSheet(readFor("posts", clean), newForm()).dropped).toEqual([]);
  const { dropped, key } = checkSheet(readFor("posts", clean), sample());
  expect(dropped).toHaveLength(12);
  expect(dropped).not.toContain("North East");
  expect(key).not.toBe("");
});

test("names in a sheet of need or places that are no areas of the run are said", () => {
  const cells = block([
    ["Office", "Need", "2022/23"],
    ["Wessex", 3, 1],
    ["Airedale", 4, 2],
  ]);
  for (const purpose of ["need", "capacity"] as const) {
    const check = checkSheet(readFor(purpose, cells), sample());
    expect(check.strangers).toEqual(["Airedale"]);
    expect(check.kept).toHaveLength(12);
    expect(check.key).toBe("Airedale");
    expect(check.totals).toBe("2 areas");
  }
});

test("blank posts are counted as none only after a yes; marks are asked for by the step", () => {
  const cells = block([
    ["Office", "Posts", "Need"],
    ["North East", null, 5],
    ["Wessex", "..", 3],
    ["South West", 14, 3],
  ]);
  const check = checkSheet(readFor("posts", cells), newForm());
  expect(check.blanks).toEqual([{ area: "North East", where: "B2", shown: "" }]);
  expect(check.unread).toEqual([{ area: "Wessex", where: "B3", shown: ".." }]);
  expect(check.key).toBe("B2");
});
