import { put, setPlaces, type Form, type SignOff } from "../../../src/taskpane/steps/form";
import {
  presentFigures,
  recordSignOff,
  signOffState,
  toRecord,
} from "../../../src/taskpane/steps/signOff";
import { sampleForm } from "../../../src/taskpane/steps/start";

// The first area of the sample, the East Midlands, offers two places in each of the five years.
const FIGURES = "2022/23: 2; 2023/24: 2; 2024/25: 2; 2025/26: 2; 2026/27: 2;";
const withRow = (form: Form, change: Partial<SignOff>): Form => ({
  ...form,
  signOff: put(form.signOff, 0, { ...form.signOff[0], ...change }),
});

test("the sample is signed off", () => {
  const form = sampleForm();
  expect(presentFigures(form, 0)).toBe(FIGURES);
  expect(form.areas.every((_, area) => signOffState(form, area).complete)).toBe(true);
  expect(signOffState(form, 0).words).toBe(`Recorded for ${FIGURES}`);
  expect(signOffState(form, 3).words).toBe("No places offered: nothing to sign.");
  expect(toRecord(form)).toEqual([]);
});

test("a figure changed later is not signed off until it is recorded again", () => {
  const changed = setPlaces(sampleForm(), "capacity", 0, 1, "3");
  expect(signOffState(changed, 0)).toEqual({
    complete: false,
    words: `Recorded for ${FIGURES} Not signed off as now entered, so not counted: 2023/24.`,
  });
  expect(toRecord(changed)).toEqual([0]);
  const recorded = recordSignOff(changed, 0);
  expect(recorded.signOff[0].figures).toBe(FIGURES.replace("2023/24: 2", "2023/24: 3"));
  expect(signOffState(recorded, 0).complete).toBe(true);
  // Changed back without being recorded again, it counts again.
  expect(signOffState(setPlaces(changed, "capacity", 0, 1, "2"), 0).complete).toBe(true);
});

test.each<[string, Partial<SignOff>, string]>([
  ["no figures", { figures: "" }, "Not signed off: no place counts."],
  [
    "no name",
    { signedBy: " " },
    "Enter who signed it off and when: without a name and a date no place counts.",
  ],
  [
    "no date",
    { signedOn: "" },
    "Enter who signed it off and when: without a name and a date no place counts.",
  ],
  ["a year twice", { figures: `${FIGURES} 2022/23: 2;` }, "2022/23 named twice."],
])("%s", (_, change, words) => {
  const state = signOffState(withRow(sampleForm(), change), 0);
  expect(state.complete).toBe(false);
  expect(state.words).toContain(words);
});

test("only a row with a name and a date waits to be recorded with the others", () => {
  const form = withRow(setPlaces(sampleForm(), "capacity", 0, 1, "3"), { signedBy: "" });
  expect(toRecord(form)).toEqual([]);
});
