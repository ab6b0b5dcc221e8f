import { isDateFormat, yearOfHeading } from "../../../src/workbook/layout/years";

test.each([
  ["2022/23", "2022/23"],
  ["2022-23", "2022/23"],
  ["2022 \u2013 2023", "2022/23"],
  ["AY 2022/2023", "2022/23"],
  ["Posts 2022/23", "2022/23"],
  ["Posts_2022_23", "2022/23"],
  ["FY26/27", "2026/27"],
  ["26/27", "2026/27"],
  ["AY 26-27", "2026/27"],
  ["posts_26/27", "2026/27"],
  ["AY'26/'27", "2026/27"],
  // Spaces around it are no part of it.
  ["  26/27 ", "2026/27"],
  [" Aug-26 ", "2026/27"],
  ["99-00", "1999/00"],
  ["August 2022", "2022/23"],
  ["Aug 2026", "2026/27"],
  ["Aug-26", "2026/27"],
  ["1st August 2026", "2026/27"],
  ["Posts Sept 2026", "2026/27"],
  ["2026-08-01", "2026/27"],
  ["01/08/2026", "2026/27"],
  // The training year runs from August to July.
  ["31/03/2022", "2021/22"],
  ["July 2022", "2021/22"],
  [2022, "2022/23"],
  ["2099/00", "2099/00"],
])("the heading %j names the year %s", (heading, year) => {
  expect(yearOfHeading(heading)).toBe(year);
});

test.each([
  ...["Posts", "2022/24", "31", "phase 2", "26/28", "11/13", "Marchwood 22", "May", "1/13/2022"],
  ...["December posts in 22 areas", "31 posts", "Q1 2022/24"],
  ...[31, 20222, 2022.5, null, true],
])("the heading %j names no year", (heading) => expect(yearOfHeading(heading)).toBeUndefined());

test.each([
  // 1 August 2022 counted from 1900, and from 1904: the cell shows which.
  [44774, "mmm\\-yy", "Aug-22", "2022/23"],
  [43312, "mmm\\-yy", "Aug-22", "2022/23"],
  [43677, "dd/mm/yyyy", "01/08/2023", "2023/24"],
  [44773, "d mmmm yyyy", "31 July 2022", "2021/22"],
  // A date of which only the year is shown is that year.
  [44562, "yyyy", "2022", "2022/23"],
  // Too narrow a column shows no date.
  [44774, "dd/mm/yyyy", "########", "2022/23"],
])("the date %d in the format %s, shown as %s, names %s", (serial, format, text, year) => {
  expect(yearOfHeading(serial, { format, text })).toBe(year);
});

test.each([
  ...["Jan", "January", "Feb", "February", "Mar", "March", "Apr", "April", "May"],
  ...["Jun", "June", "Jul", "July"],
])("the training year 2025/26 is not over in %s 2026", (month) => {
  expect(yearOfHeading(`${month} 2026`)).toBe("2025/26");
});

test.each([
  ...["Aug", "August", "Sep", "Sept", "September", "Oct", "October", "Nov", "November"],
  ...["Dec", "December"],
])("in %s 2026 the training year 2026/27 has begun", (month) => {
  expect(yearOfHeading(`${month} 2026`)).toBe("2026/27");
});

test("a number of posts in a date format is no year, nor is a date in a number format", () => {
  expect(yearOfHeading(15, { format: "dd/mm/yyyy", text: "15/01/1900" })).toBeUndefined();
  expect(yearOfHeading(44774, { format: "0", text: "44774" })).toBeUndefined();
  expect(yearOfHeading(2022, { format: "0", text: "2022" })).toBe("2022/23");
});

test.each([
  ["dd/mm/yyyy", true],
  ["[$-809]d mmmm yyyy;@", true],
  ["mmm", true],
  ["General", false],
  ["#,##0", false],
  ["[Red]0", false],
  ['0" days"', false],
  ["[h]:mm", false],
])("the format %s is one of dates: %s", (format, is) => expect(isDateFormat(format)).toBe(is));
