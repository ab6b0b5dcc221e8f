import { countVacancies, serialOf } from "../../../src/model/moves/vacancies";

// Serials as Excel shows them: 1 August 2022 is 44774.
const JULY_31_2022 = 44773;
const count = (areas: string[], endDates: (number | undefined)[], startMonth?: number) =>
  countVacancies(["North East", "Wessex"], [2022, 2023], { areas, endDates }, startMonth);

test("serials are Excel's", () => {
  expect(serialOf(2022, 8)).toBe(44774);
  expect(serialOf(2000, 1)).toBe(36526);
  expect(serialOf(1900, 3)).toBe(61);
});

test("a post counts in the year that contains the day after its end date", () => {
  // Ends 31 July 2022: vacant on 1 August, the first day of 2022. A day earlier is the year before.
  expect(count(["Wessex", "Wessex"], [JULY_31_2022, JULY_31_2022 - 1])).toEqual([
    [0, 0],
    [1, 0],
  ]);
  // 30 July 2023 is still 2022; 31 July 2023 opens 2023; a year later is outside.
  expect(
    count(
      ["Wessex", "Wessex", "Wessex"],
      [JULY_31_2022 + 364, JULY_31_2022 + 365, JULY_31_2022 + 365 + 366]
    )
  ).toEqual([
    [0, 0],
    [1, 1],
  ]);
});

test("times are ignored", () => {
  expect(count(["Wessex", "Wessex"], [JULY_31_2022 - 0.01, JULY_31_2022 + 0.99])).toEqual([
    [0, 0],
    [1, 0],
  ]);
});

test("an unfilled post is vacant in the first year listed", () => {
  expect(count(["North East", "north  EAST"], [undefined, undefined])).toEqual([
    [2, 0],
    [0, 0],
  ]);
  const reversed = { areas: ["Wessex"], endDates: [undefined] };
  expect(countVacancies(["Wessex"], [2025, 2022], reversed)).toEqual([[1, 0]]);
});

test("years may have gaps and any order; another month begins the year elsewhere", () => {
  const posts = { areas: ["Wessex"], endDates: [JULY_31_2022] };
  expect(countVacancies(["Wessex"], [2024, 2022], posts)).toEqual([[0, 1]]);
  expect(countVacancies(["Wessex"], [2021, 2022], posts, 9)).toEqual([[1, 0]]);
  expect(countVacancies(["Wessex"], [2021, 2022], posts, 1)).toEqual([[0, 1]]);
});

test("posts in areas that are not listed are refused, all of them with their number", () => {
  expect(count(["Wales", "Wessex", "Kent", "wales "], [1e4, 1e4, 1e4, undefined])).toMatchObject({
    argument: "post_areas",
    message:
      "these areas are not in areas: Wales (2 posts), Kent (1 post). Add them to areas or take their posts off the list.",
  });
});

test("a name that goes on and on is cut after 60 letters; one of 60 stands whole", () => {
  const [fits, long] = ["x".repeat(60), "y".repeat(61)];
  expect(count([fits, long], [1e4, 1e4])).toMatchObject({
    message: expect.stringContaining(`${fits} (1 post), ${"y".repeat(60)}... (1 post).`),
  });
});

test("100,000 posts are counted, one more is refused", () => {
  const many = (length: number) => ({
    areas: new Array<string>(length).fill("Wessex"),
    endDates: new Array<number>(length).fill(JULY_31_2022),
  });
  expect(countVacancies(["Wessex"], [2022], many(100_000))).toEqual([[100_000]]);
  expect(countVacancies(["Wessex"], [2022], many(100_001))).toMatchObject({
    argument: "post_areas",
    message: expect.stringContaining("100001 posts were given; the limit is 100000"),
  });
});
