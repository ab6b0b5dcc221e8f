import { haematology } from "../../../scripts/samples/haematology";
import { dateToSerial } from "../../../src/workbook/formulas/format";
import { previewFixedTerm } from "../../../src/workbook/preview/fixedTerm";

/** Post-years of one post until a day, in the five financial years from 2022/23 on. */
const postYears = (until: number | null): (number | undefined)[] =>
  previewFixedTerm(
    {
      ...haematology(),
      fixedTerm: [{ area: "Wessex", fundingLine: "Other", posts: 1, until }],
    },
    undefined,
    undefined
  ).years.map(({ postYears: years }) => years);

test.each<[string, number | null, number[]]>([
  ["without an end", null, [1, 1, 1, 1, 1]],
  ["until the last day of a financial year", dateToSerial(2024, 3, 31), [1, 1, 0, 0, 0]],
  ["until the first day of one", dateToSerial(2024, 4, 1), [1, 1, 1 / 365, 0, 0]],
  ["until the last day but one", dateToSerial(2024, 3, 30), [1, 365 / 366, 0, 0, 0]],
  ["that ended years before the plan", dateToSerial(2015, 7, 31), [0, 0, 0, 0, 0]],
])("a post %s: no year counts more than whole or less than nothing", (_, until, wanted) => {
  postYears(until).forEach((years, t) => expect(years).toBeCloseTo(wanted[t], 12));
});
