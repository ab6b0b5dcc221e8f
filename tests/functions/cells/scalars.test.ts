import { readNumber, readOption, readSingle } from "../../../src/functions/cells/scalars";
import { readText } from "../../../src/functions/cells/text";
import { readWeights } from "../../../src/functions/cells/weights";

function message(body: () => unknown): string {
  try {
    body();
  } catch (error) {
    return (error as Error).message;
  }
  return "not refused";
}

const words = new Map([
  ["even", 1],
  ["early", 2],
]);

describe("one number", () => {
  test("left out or blank: the default, without one 0", () => {
    for (const blank of [null, undefined, "", [[""]], [], [[null]]]) {
      expect(readNumber("pace", blank, { default: 0.2 })).toBe(0.2);
      expect(readNumber("pace", blank)).toBe(0);
    }
    expect(readNumber("pace", 0, { default: 0.2 })).toBe(0);
    expect(readNumber("pace", 0, { default: 0.2, zeroIsBlank: true })).toBe(0.2);
  });

  test("as shown, from a cell or a value", () => {
    expect(readNumber("pace", [[0.1 + 0.2]])).toBe(0.3);
    expect(readNumber("pace", 0.5, { least: 0, most: 1 })).toBe(0.5);
  });

  test.each([
    [
      () => readNumber("pace", 2, { least: 0, most: 1 }),
      "pace: 2 was given; it must be from 0 to 1.",
    ],
    [() => readNumber("pace", 2, { most: 1 }), "pace: 2 was given; it must be at most 1."],
    [() => readNumber("pace", 2, { least: 3 }), "pace: 2 was given; it must be 3 or more."],
    [() => readNumber("pace", -2), "pace: the cell holds -2; it cannot be negative."],
    [
      () => readNumber("total", 1.5, { whole: true }),
      "total: the cell holds 1.5; count posts, not whole-time equivalents.",
    ],
    [
      () => readNumber("total", "x"),
      'total: the cell holds the text "x"; type a number or clear the cell.',
    ],
    [() => readNumber("total", [[1, 2]]), "total: 1 x 2 cells were given; select one cell."],
  ])("%#", (body, text) => {
    expect(message(body)).toBe(text);
  });

  test("a single cell is read as it is", () => {
    expect(readSingle("x", [["a"]])).toEqual({ kind: "text", value: "a" });
  });
});

describe("an option word", () => {
  test("the first is the default; case and spaces do not matter", () => {
    for (const blank of [null, undefined, "", 0, " "])
      expect(readOption("profile", blank, words)).toBe(1);
    expect(readOption("profile", "\u00a0EARLY ", words)).toBe(2);
  });

  test("anything else is refused with the choice", () => {
    expect(message(() => readOption("profile", "late", words))).toBe(
      'profile: the text "late" is not known; choose one of: even, early.'
    );
    expect(message(() => readOption("profile", 3, words))).toBe(
      "profile: 3 is not known; choose one of: even, early."
    );
  });
});

describe("a name", () => {
  test("text, tidied; a number may be one; blank is left out", () => {
    expect(readText("reference", " North \u00a0East")).toBe("North East");
    expect(readText("reference", 7)).toBe("7");
    for (const blank of [null, undefined, "", 0, " "])
      expect(readText("reference", blank)).toBeUndefined();
  });

  test("an error or TRUE is no name", () => {
    expect(message(() => readText("reference", "#REF!"))).toBe(
      "reference: the cell holds the error #REF!; type a name."
    );
    expect(message(() => readText("reference", true))).toBe(
      "reference: the cell holds TRUE; type a name."
    );
  });
});

describe("a row or column of weights", () => {
  test("standing or lying, blanks as 0", () => {
    expect(readWeights("weights", [[0.5, "", 0.5]])).toEqual([0.5, 0, 0.5]);
    expect(readWeights("weights", [[0.5], [null], [0.5]])).toEqual([0.5, 0, 0.5]);
    expect(readWeights("weights", 1)).toEqual([1]);
    expect(readWeights("weights", null)).toBeUndefined();
    expect(readWeights("weights", [])).toBeUndefined();
  });

  test.each([
    [() => readWeights("weights", [[1, 2], [3, 4]]), "weights: 2 x 2 cells were given; select one row or one column."], // prettier-ignore
    [
      () => readWeights("weights", [[0.5, "x"]]),
      'weights: weight 2 holds the text "x"; type a number or clear the cell.',
    ],
    [() => readWeights("weights", [[-1]]), "weights: weight 1 holds -1; it cannot be negative."],
    [
      () => readWeights("column_totals", [[1, 2.5]], { whole: true, noun: "column" }),
      "column_totals: column 2 holds 2.5; count posts, not whole-time equivalents.",
    ],
  ])("%#", (body, text) => {
    expect(message(body)).toBe(text);
  });
});
