import {
  dateText,
  shownValue,
  typedDate,
  typedNumber,
  wrongIn,
} from "../../../src/taskpane/steps/typed";

test.each<[string, number | undefined]>([
  ["0.2", 0.2],
  ["20%", 0.2],
  ["9 %", 0.09],
  ["1,250", 1250],
  ["£52,656.50", 52656.5],
  ["8/12", 8 / 12],
  [".5", 0.5],
  ["-3", -3],
  ["1,25", undefined],
  ["12 posts", undefined],
  ["", undefined],
  ["%", undefined],
  ["8/0", undefined],
  ["=1+1", undefined],
])("%s typed as a number is %s", (text, number) => {
  expect(typedNumber(text)).toBe(number);
});

test("1 September 2022 is day 44805 of Excel's calendar, there and back", () => {
  expect(typedDate("2022-09-01")).toBe(44805);
  expect(dateText(44805)).toBe("2022-09-01");
  expect(typedDate("2022-02-30")).toBeUndefined();
  expect(typedDate("1 September")).toBeUndefined();
});

test("a part of the year is shown in months, and what is shown reads as the same number", () => {
  expect(shownValue(8 / 12, "number")).toBe("8/12");
  expect(typedNumber(shownValue(8 / 12, "number"))).toBe(8 / 12);
  expect(shownValue(0.5, "number")).toBe("0.5");
});

const rule = { label: "Weight", kind: "number", least: 0, most: 1 } as const;

test("what is wrong with a control is said with its label and the remedy", () => {
  expect(wrongIn("20%", rule, true)).toBeUndefined();
  expect(wrongIn("20", rule, true)).toBe("Weight: enter a number from 0 to 1.");
  expect(wrongIn("a lot", rule, true)).toBe('Weight: enter a number; "a lot" is none.');
  expect(wrongIn("", rule, true)).toBe("Weight: enter a number.");
  expect(wrongIn("", rule, false)).toBeUndefined();
  expect(wrongIn("2.5", { label: "Posts", kind: "whole" }, false)).toBe(
    "Posts: enter a whole number; count posts, not whole-time equivalents."
  );
  const choice = { label: "Rule", kind: "choice", choices: ["webster"] } as const;
  expect(wrongIn("wobster", choice, true)).toBe("Rule: choose one of the list.");
});
