import {
  answer,
  CellError,
  cellError,
  isCellError,
  orRefuse,
  throwRefusal,
} from "../../src/functions/answer";
import { refuse } from "../../src/model/refusal";

function thrown(body: () => unknown): Error & { code?: string } {
  try {
    body();
  } catch (error) {
    return error as Error & { code?: string };
  }
  throw new Error("nothing was thrown");
}

describe("without Excel's runtime", () => {
  test("a refusal is an error of a cell, with argument and message", () => {
    const error = thrown(() => throwRefusal(refuse("posts", "none.")));
    expect(error).toBeInstanceOf(CellError);
    expect([error.code, error.message]).toEqual(["#VALUE!", "posts: none."]);
    const missing = thrown(() => orRefuse(refuse("reference", "unknown.", "notFound")));
    expect([missing.code, missing.message]).toEqual(["#N/A", "reference: unknown."]);
    expect(cellError("divisionByZero")).toMatchObject({ code: "#DIV/0!", message: "" });
  });

  test("an answer passes through, a refusal too, a fault is told as ours", () => {
    expect(answer("X", () => 5)).toBe(5);
    expect(orRefuse([1])).toEqual([1]);
    expect(thrown(() => answer("X", () => throwRefusal(refuse("a", "b")))).message).toBe("a: b");
    const fault = thrown(() =>
      answer("TARGETPOSTS", () => {
        throw new TypeError("x is undefined");
      })
    );
    expect(isCellError(fault)).toBe(true);
    expect(fault.message).toBe(
      "TARGETPOSTS: a fault of the add-in, not of your figures (x is undefined). Please report it with this formula."
    );
    expect(
      thrown(() =>
        answer("X", () => {
          throw "text";
        })
      ).message
    ).toContain("(text)");
  });

  test("what no cell can hold never leaves: infinity is refused, no number is our fault, -0 is 0", () => {
    const result = (value: unknown) => () => answer("SHARE", () => [["North", value]]);
    expect(thrown(result(Infinity)).message).toBe(
      "SHARE: a result is larger than a cell can hold; check the figures."
    );
    expect(thrown(result(-Infinity)).message).toMatch("larger than a cell can hold");
    expect(thrown(result(NaN)).message).toMatch("a fault of the add-in, not of your figures");
    const [[, zero]] = result(-0)() as [[string, number]];
    expect(Object.is(zero, 0)).toBe(true);
    expect(result(7)()).toEqual([["North", 7]]);
  });

  test("a message of 1,000 characters is whole, one of 1,001 is cut there", () => {
    expect(cellError("value", "m".repeat(1000)).message).toBe("m".repeat(1000));
    expect(cellError("value", "m".repeat(1001)).message).toBe(`${"m".repeat(1000)}...`);
  });

  test("other things are no errors of a cell", () => {
    for (const other of [undefined, null, {}, new Error("x")])
      expect(isCellError(other)).toBe(false);
  });
});

describe("in Excel's runtime", () => {
  class RuntimeError {
    constructor(
      readonly code: string,
      readonly message?: string
    ) {}
  }
  const runtime = globalThis as { CustomFunctions?: unknown };
  beforeEach(() => {
    runtime.CustomFunctions = {
      Error: RuntimeError,
      ErrorCode: {
        invalidValue: "invalidValue",
        notAvailable: "notAvailable",
        divisionByZero: "divisionByZero",
      },
    };
  });
  afterEach(() => {
    delete runtime.CustomFunctions;
  });

  test("errors are those that Excel knows", () => {
    const error = thrown(() => answer("X", () => throwRefusal(refuse("a", "b", "notFound"))));
    expect(error).toBeInstanceOf(RuntimeError);
    expect([error.code, error.message]).toEqual(["notAvailable", "a: b"]);
    expect(cellError("value", "m")).toMatchObject({ code: "invalidValue", message: "m" });
    expect(isCellError(error)).toBe(true);
  });

  test("a runtime without a list of codes gets the texts", () => {
    runtime.CustomFunctions = { Error: RuntimeError };
    expect(cellError("divisionByZero")).toMatchObject({ code: "#DIV/0!" });
  });

  test("a runtime without an error type gets ours", () => {
    runtime.CustomFunctions = {};
    expect(cellError("value", "m")).toBeInstanceOf(CellError);
    expect(isCellError({})).toBe(false);
  });
});
