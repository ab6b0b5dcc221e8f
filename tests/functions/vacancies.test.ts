import { library } from "../../src/functions/library";

const count = (...args: unknown[]) => library.get("VACANCIES")!(...args) as unknown[][];
const areas = [["North East"], [null], ["Wessex"]];
const years = [[2022, "2023/24"]];
// 31 July 2022, 31 July 2023
const [END_2022, END_2023] = [44773, 45138];

test("posts are counted beside the areas, by the day after their end", () => {
  const postAreas = [["Wessex"], ["wessex "], ["North East"], ["North East"]];
  const ends = [[END_2022], [END_2022 + 0.5], [END_2023], [END_2023 - 1]];
  expect(count(areas, years, postAreas, ends)).toEqual([
    [1, 1],
    ["", ""],
    [2, 0],
  ]);
  // From September, 1 August 2022 still belongs to 2021.
  expect(count(areas, years, postAreas, ends, 9)).toEqual([
    [2, 0],
    ["", ""],
    [0, 0],
  ]);
});

test("a heading row and blank rows of the list are passed over, an unfilled post is not", () => {
  for (const blank of [null, "", 0]) {
    const postAreas = [["Local office"], ["Wessex"], [blank], ["Wessex"], [blank]];
    expect(
      count(areas, years, postAreas, [["End date"], [blank], [blank], [END_2023], [blank]])
    ).toEqual([
      [0, 0],
      ["", ""],
      [1, 1],
    ]);
  }
});

test("a first post whose date is text is no heading: it is refused, not lost", () => {
  expect(() => count(areas, years, [["Wessex"], ["Wessex"]], [["TBC"], [END_2022]])).toThrow(
    'end_dates: row 1 of the range holds the text "TBC", a date stored as text or none; type a date or clear the cell.'
  );
});

test("what is no post or no date is refused by its row", () => {
  const one = (area: unknown, date: unknown) => () =>
    count(areas, years, [["Wessex"], [area]], [[END_2022], [date]]);
  expect(one("", END_2022)).toThrow("post_areas: row 2 of the range has an end date but no area");
  expect(one("Wessex", -1)).toThrow("end_dates: row 2 of the range holds -1, which is no date");
  expect(one("Wessex", 2958466)).toThrow("which is no date");
  expect(one("Wessex", true)).toThrow(
    "end_dates: row 2 of the range holds TRUE; type a date or clear the cell"
  );
  expect(one("Wessex", "#REF!")).toThrow(
    "end_dates: row 2 of the range holds the error #REF!; correct the formula"
  );
  expect(one(true, END_2022)).toThrow("post_areas: row 2 of the range holds TRUE");
  expect(one("Kent", END_2022)).toThrow(
    "post_areas: this area is not in areas: Kent (1 post). Add it to areas"
  );
  expect(() => count(areas, years, [["Wessex"]], [[1], [2]])).toThrow(
    "end_dates: 2 cells were given, but post_areas has 1"
  );
  expect(() => count(areas, years, [[null]], [[null]])).toThrow("no post was found");
  expect(() => count(areas, years, null, [[1]])).toThrow("post_areas: nothing was given");
});

test("the month is a whole one", () => {
  expect(() => count(areas, years, [["Wessex"]], [[1]], 13)).toThrow("from 1 to 12");
  expect(() => count(areas, years, [["Wessex"]], [[1]], 8.5)).toThrow("type a whole month");
  expect(count(areas, years, [["Wessex"]], [[END_2022]], 0)[2]).toEqual([1, 0]);
});
