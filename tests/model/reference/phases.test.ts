import { PHASES, phaseOf, suggestedFirstYear, windowOf } from "../../../src/model/reference/phases";

test("the windows are those of the programme", () => {
  expect(PHASES.map((phase) => [phase.name, windowOf(phase)])).toEqual([
    ["2022 pilot", "2022/23"],
    ["A 2023-26", "2023/24 to 2025/26"],
    ["B 2026-29", "2026/27 to 2028/29"],
    ["C 2029-31", "2029/30 to 2030/31"],
  ]);
});

test.each<[string, [number, number] | undefined, number, boolean]>([
  // Counted on any day before August 2026, the first training year of phase B is the next one.
  ["B 2026-29", undefined, 2026, false],
  ["B 2026-29", [2022, 9], 2026, false],
  ["B 2026-29", [2026, 7], 2026, false],
  // 2026/27 began in August 2026: it does not begin after a count of that month.
  ["B 2026-29", [2026, 8], 2027, false],
  ["B 2026-29", [2028, 7], 2028, false],
  ["B 2026-29", [2028, 8], 2029, true],
  ["C 2029-31", [2029, 12], 2030, false],
  ["2022 pilot", [2022, 9], 2023, true],
])("%s counted in %s suggests %d", (name, counted, first, passed) => {
  const found = suggestedFirstYear(
    phaseOf(name)!,
    counted && { year: counted[0], month: counted[1] }
  );
  expect(found).toEqual({ first, passed });
});

test("other is no phase with a window", () => {
  expect(phaseOf("other")).toBeUndefined();
});
