import { setByYear, setYears } from "../../../src/taskpane/steps/form";
import {
  aboutFirstYear,
  beginIn,
  labelsFrom,
  setBaseline,
  setPhase,
} from "../../../src/taskpane/steps/phase";
import { newForm, sampleForm } from "../../../src/taskpane/steps/start";
import type { Form } from "../../../src/taskpane/steps/form";

const years = (form: Form): readonly string[] => form.byYear.Years.values;

test("a phase is a window for the start: phase C gives a plan of five years, not of two", () => {
  expect(years(newForm())).toEqual(labelsFrom(2022, 5));
  expect(years(setPhase(newForm(), "C 2029-31"))).toEqual(labelsFrom(2029, 5));
});

test("the number of years is a choice of its own and stays", () => {
  const eight = setYears(newForm(), labelsFrom(2022, 8));
  expect(years(setPhase(eight, "A 2023-26"))).toEqual(labelsFrom(2023, 8));
});

test("the first year begins after the baseline date, within the window", () => {
  const counted = setBaseline(newForm(), "2027-03-31");
  expect(years(setPhase(counted, "B 2026-29"))).toEqual(labelsFrom(2027, 5));
  // In the other order too: the date moves a year that was only suggested.
  const phaseB = setPhase(newForm(), "B 2026-29");
  expect(years(setBaseline(phaseB, "2027-03-31"))).toEqual(labelsFrom(2027, 5));
});

test("a window that has passed: the next training year, and it is said", () => {
  const form = setPhase(setBaseline(newForm(), "2027-03-31"), "A 2023-26");
  expect(years(form)[0]).toBe("2027/28");
  expect(aboutFirstYear(form)).toEqual({
    first: 2027,
    words:
      "The window of phase A 2023-26 (2023/24 to 2025/26) has passed at the baseline date; the next training year is 2027/28.",
  });
});

test("a first year outside the window is kept, and said", () => {
  const phaseB = setPhase(newForm(), "B 2026-29");
  const own = beginIn(phaseB, 2025);
  expect(years(own)[0]).toBe("2025/26");
  expect(aboutFirstYear(own)?.words).toBe(
    "The plan begins in 2025/26, outside the window of phase B 2026-29 (2026/27 to 2028/29). Suggested: 2026/27."
  );
  // The year that was chosen outlives a later date.
  expect(years(setBaseline(own, "2024-09-30"))[0]).toBe("2025/26");
  expect(aboutFirstYear(phaseB)).toBeUndefined();
  expect(aboutFirstYear(setPhase(own, "other"))).toBeUndefined();
});

test("figures by year are not lost to a suggestion", () => {
  const typed = setByYear(newForm(), "Expansion", 1, "4");
  const phaseB = setPhase(typed, "B 2026-29");
  expect(years(phaseB)).toEqual(labelsFrom(2022, 5));
  expect(phaseB.byYear.Expansion.values[1]).toBe("4");
  expect(aboutFirstYear(phaseB)?.first).toBe(2026);
  expect(years(setPhase(sampleForm(), "B 2026-29"))).toEqual(labelsFrom(2022, 5));
});

test("the sample begins within the window of the pilot", () => {
  expect(aboutFirstYear(sampleForm())).toBeUndefined();
});
