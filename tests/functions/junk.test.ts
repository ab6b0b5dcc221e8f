import { library } from "../../src/functions/library";
import { CellError } from "../../src/functions/answer";
import ids from "../../src/functions/ids.json";
import { SAMPLE_CALLS, type SampleCall } from "./calls";

/**
 * Every parameter of every function meets every kind of junk. Whatever comes of it, it is a result or a
 * refusal in our words: never an exception of the language, and nothing hangs.
 */
const wide = (value: unknown, rows: number, columns: number): unknown[][] =>
  Array.from({ length: rows }, () => new Array<unknown>(columns).fill(value));

const JUNK: readonly (readonly [string, unknown])[] = [
  ["nothing", null],
  ["undefined", undefined],
  ["an empty text", ""],
  ["a space", " "],
  ["a blank cell", [[null]]],
  ["an empty range", []],
  ["an empty row", [[]]],
  ["zero", 0],
  ["minus one", -1],
  ["a fraction", 0.5],
  ["a tiny number", 5e-324],
  ["a huge number", 1e308],
  ["a count beyond exactness", 2 ** 53 + 2],
  ["not a number", NaN],
  ["infinity", Infinity],
  ["true", true],
  ["text", "junk"],
  ["a number stored as text", "12"],
  ["__proto__", "__proto__"],
  ["constructor", [["constructor"], ["toString"], ["hasOwnProperty"], ["valueOf"]]],
  ["a formula as text", '=HYPERLINK("http://example.org")'],
  ["a long text", "x".repeat(40000)],
  ["an error cell", new CellError("#N/A", "")],
  ["an error cell in a range", [[1], [new CellError("#DIV/0!", "")], [3], [4]]],
  ["the text of an error", "#REF!"],
  ["an object", {}],
  ["an entity", { type: "Entity", text: "x", basicType: "Error", basicValue: "#VALUE!" }],
  ["a formatted number", { type: "FormattedNumber", basicType: "Double", basicValue: 3 }],
  ["a date object", new Date(0)],
  ["one row of four", [[1, 2, 3, 4]]],
  ["four texts", [["a"], ["b"], ["c"], ["d"]]],
  ["four equal texts", wide("same", 4, 1)],
  ["four blanks", wide(null, 4, 1)],
  ["four empty texts", wide("", 4, 1)],
  ["four zeros", wide(0, 4, 1)],
  ["four negatives", wide(-2, 4, 1)],
  ["four fractions", wide(1.5, 4, 1)],
  ["four huge numbers", wide(1e300, 4, 1)],
  ["four tiny numbers", wide(1e-300, 4, 1)],
  ["three rows", wide(1, 3, 1)],
  ["five rows", wide(1, 5, 1)],
  ["a wide block", wide(1, 4, 30)],
  ["a ragged block", [[1, 2], [3], [4, 5, 6], []]],
  ["rows that are no rows", [1, 2, 3, 4]],
  ["a nested block", [[[1]], [[2]], [[3]], [[4]]]],
  ["a Total", [["North East"], ["North West"], ["South West"], ["Total"]]],
  ["London beside its offices", [["London"], ["South London"], ["NWL"], ["Wessex"]]],
  ["a year", 2022],
  ["thousands of rows", wide(1, 10001, 1)],
];

const outcome = (call: SampleCall, position: number, junk: unknown): unknown => {
  const values = call.args.map(([, value], index) => (index === position ? junk : value));
  try {
    return library.get(call.id)!(...values);
  } catch (problem) {
    return problem;
  }
};

function checkAnswer(answer: unknown): void {
  if (answer instanceof Error) {
    expect(answer).toBeInstanceOf(CellError);
    expect(["#VALUE!", "#N/A"]).toContain((answer as CellError).code);
    expect(answer.message).not.toMatch(/fault of the add-in|undefined|\[object|NaN|null/);
    expect(answer.message.length).toBeGreaterThan(20);
    expect(answer.message.length).toBeLessThan(2000);
    return;
  }
  const cells = Array.isArray(answer) ? (answer as unknown[][]).flat() : [answer];
  expect(cells.length).toBeGreaterThan(0);
  for (const cell of cells) {
    if (cell instanceof Error) expect(cell).toBeInstanceOf(CellError);
    else expect(["string", "number", "boolean"]).toContain(typeof cell);
    if (typeof cell === "number") expect(Number.isFinite(cell)).toBe(true);
  }
  if (Array.isArray(answer)) {
    const width = (answer as unknown[][])[0].length;
    for (const row of answer as unknown[][]) expect(row).toHaveLength(width);
  }
}

test("there is a sample call for every function", () => {
  expect(SAMPLE_CALLS.map((call) => call.id).sort()).toEqual([...ids].sort());
});

describe.each(SAMPLE_CALLS.map((call) => [call.id, call] as const))("%s", (_, call) => {
  test("answers its sample call", () => {
    checkAnswer(outcome(call, -1, null));
    expect(outcome(call, -1, null)).not.toBeInstanceOf(Error);
  });

  if (call.args.length === 0) return;
  test.each(call.args.map(([name], position) => [name, position] as const))(
    "meets junk in %s with a result or a refusal in words",
    (_name, position) => {
      for (const [kind, junk] of JUNK) {
        try {
          checkAnswer(outcome(call, position, junk));
        } catch (problem) {
          throw new Error(`junk: ${kind}\n${String(problem)}`, { cause: problem });
        }
      }
    }
  );

  test("refuses a junk text in each argument that takes numbers, naming the argument", () => {
    const results = call.args.map(
      ([name], position) => [name, outcome(call, position, "junk")] as const
    );
    for (const [name, result] of results) {
      if (result instanceof Error) expect(result.message).toContain(name);
    }
  });
});
