import { BASIC_PAY, GRADES, yearsAtGrades } from "../../../src/model/reference/basicPay";

test("the published basic pay is that of one year, with its grades", () => {
  expect(BASIC_PAY.year).toBe("2025/26");
  expect(BASIC_PAY.grades.map(({ grade, salary }) => [grade, salary])).toEqual([
    ["CT/ST1-2", 52_656],
    ["ST3-5", 65_048],
    ["ST6-8", 73_992],
  ]);
  expect(BASIC_PAY.londonWeighting).toBe(2_162);
  expect(BASIC_PAY.source).toContain("check it against the pay circular");
});

test.each([
  // Haematology: ST3, ST4 and ST5, then ST6 and ST7.
  ["ST3", 60, [0, 3, 2]],
  // Obstetrics and gynaecology, run-through.
  ["ST1", 84, [2, 3, 2]],
  ["ST4", 60, [0, 2, 3]],
  ["ST1", 36, [2, 1, 0]],
  // Half a year more than ST3 to ST7.
  ["ST3", 66, [0, 3, 2.5]],
  ["CT1", 24, [2, 0, 0]],
  ["FY2", 24, [0, 0, 0]],
])("a programme from %s of %i months spends %p years in the grades", (entry, months, years) => {
  expect(yearsAtGrades(entry, months)).toEqual(years);
  expect(years).toHaveLength(GRADES.length);
});
