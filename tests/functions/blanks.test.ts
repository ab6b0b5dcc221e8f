import { library } from "../../src/functions/library";
import { SAMPLE_CALLS, type SampleCall } from "./calls";

/** A blank cell arrives as null, "" or (some desktop versions of Excel) 0: the answer is the same. */
const run = (call: SampleCall, change: (name: string, value: unknown) => unknown): unknown => {
  try {
    return library.get(call.id)!(...call.args.map(([name, value]) => change(name, value)));
  } catch (problem) {
    return String(problem);
  }
};

const isFigures = (value: unknown): value is number[][] =>
  Array.isArray(value) && (value as unknown[][]).flat().every((cell) => typeof cell === "number");

const calls = SAMPLE_CALLS.filter((call) => call.byArea.includes("areas")).map(
  (call) => [call.id, call] as const
);

test.each(calls)("%s takes a blank figure as null, as an empty text and as 0 alike", (_, call) => {
  for (const [blanked, figures] of call.args) {
    if (!isFigures(figures) || !call.byArea.includes(blanked)) continue;
    const withBlank = (blank: unknown) =>
      run(call, (name, value) =>
        name === blanked ? figures.map((row, i) => (i === 1 ? row.map(() => blank) : row)) : value
      );
    expect(withBlank("")).toEqual(withBlank(null));
    expect(withBlank(0)).toEqual(withBlank(null));
  }
});

test.each(calls)("%s passes over a blank row however the blanks arrive", (id, call) => {
  const withBlankRow = (blank: unknown) =>
    run(call, (name, value) => {
      if (!call.byArea.includes(name)) return value;
      const rows = value as unknown[][];
      return [rows[0], rows[0].map(() => blank), ...rows.slice(1), rows[0].map(() => blank)];
    });
  const plain = run(call, (_name, value) => value);
  const answers = [null, "", 0].map(withBlankRow);
  expect(answers[1]).toEqual(answers[0]);
  expect(answers[2]).toEqual(answers[0]);
  if (call.beside) {
    const rows = answers[0] as unknown[][];
    // Beside the sheet's rows: the blank one is "", the last one is trimmed.
    expect(rows[1].every((cell) => cell === "")).toBe(true);
    expect([rows[0], ...rows.slice(2)]).toEqual(plain);
  } else {
    expect([id, answers[0]]).toEqual([id, plain]);
  }
});

test.each(calls)("%s passes over a heading row", (id, call) => {
  const figures = call.args.filter(([name, v]) => call.byArea.includes(name) && isFigures(v));
  if (figures.length === 0) return;
  const headed = run(call, (name, value) => {
    if (!call.byArea.includes(name)) return value;
    const rows = value as unknown[][];
    return [rows[0].map((_cell, k) => `${name} ${k + 1}`), ...rows];
  });
  const plain = run(call, (_name, value) => value);
  if (call.beside) {
    const rows = headed as unknown[][];
    expect(rows[0].every((cell) => cell === "")).toBe(true);
    expect(rows.slice(1)).toEqual(plain);
  } else if (id !== "EXPLAINTARGETS") {
    // EXPLAINTARGETS heads its component columns with the heading row, so its header differs.
    expect(headed).toEqual(plain);
  } else {
    expect((headed as unknown[][]).slice(1)).toEqual((plain as unknown[][]).slice(1));
    expect((headed as unknown[][])[0].slice(2, 6)).toEqual([
      "need 1",
      "need 2",
      "need 3",
      "need 4",
    ]);
  }
});
