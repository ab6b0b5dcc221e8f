import type { FunctionLibrary } from "../../src/engine/runtime";
import { blankWith, host, message, put, values } from "../support/host";

/** A function that tells what it was given. */
const tell = {
  TELL: {
    parameters: ["cells[]", "one", "two"],
    body: () => (cells: unknown, one: unknown, two: unknown) =>
      JSON.stringify([cells, one, two], (_, value: unknown) =>
        value instanceof Error ? `error ${(value as unknown as { code: string }).code}` : value
      ),
  },
};

describe("what a function is given", () => {
  test("a range as rows of cells, a single value as a range of one, left-out arguments as null", async () => {
    const { book, sheet } = blankWith(tell);
    await put(book, sheet, "A1", [
      ["a", 1],
      [true, 2.5],
    ]);
    await put(book, sheet, "D1", [["=FAIRSHARE.TELL(A1:B2,,7)"], ["=FAIRSHARE.TELL(5)"]]);
    expect(values(book, sheet, "D1:D2")).toEqual([
      ['[[["a",1],[true,2.5]],null,7]'],
      ["[[[5]],null,null]"],
    ]);
  });

  test.each([
    ["null", '[[[1],[null]],null,"x"]'],
    ["zero", '[[[1],[0]],0,"x"]'],
  ] as const)("a blank cell as %s, a left-out argument never as 0", async (mode, told) => {
    const { book, sheet } = blankWith(tell, mode);
    await put(book, sheet, "A1", [[1]]);
    await put(book, sheet, "D1", [['=FAIRSHARE.TELL(A1:A2,B9,"x")'], ["=FAIRSHARE.TELL(A1)"]]);
    expect(values(book, sheet, "D1:D2")).toEqual([[told], ["[[[1]],null,null]"]]);
  });

  test("an error cell as an error with its code, the function being called all the same", async () => {
    const { book, sheet } = blankWith(tell);
    await put(book, sheet, "A1", [["=1/0"], ["=NA()"]]);
    await put(book, sheet, "D1", [["=FAIRSHARE.TELL(A1:A2,A1)"]]);
    expect(values(book, sheet, "D1")).toEqual([
      ['[[["error #DIV/0!"],["error #N/A"]],"error #DIV/0!",null]'],
    ]);
  });

  test("Table columns, names and spilled ranges as the cells they stand for", async () => {
    const { book, sheet } = blankWith(tell);
    await put(book, sheet, "A1", [["Posts"], [3], [4]]);
    await host.tables.addTable(book, sheet, "Areas", {
      startRow: 0,
      startColumn: 0,
      endRow: 2,
      endColumn: 0,
    });
    host.names.addName(book, "Held", "=Sheet1!$A$2:$A$3");
    await put(book, sheet, "C1", [["=SEQUENCE(2)"]]);
    await put(book, sheet, "E1", [
      ["=FAIRSHARE.TELL(Areas[Posts])"],
      ["=FAIRSHARE.TELL(Held)"],
      ["=FAIRSHARE.TELL(C1#)"],
      ["=FAIRSHARE.TELL(INDEX(Areas[Posts],2))"],
    ]);
    expect(values(book, sheet, "E1:E4")).toEqual([
      ["[[[3],[4]],null,null]"],
      ["[[[3],[4]],null,null]"],
      ["[[[1],[2]],null,null]"],
      ["[[[4]],null,null]"],
    ]);
  });
});

describe("what a function gives", () => {
  const give = (body: (library: FunctionLibrary) => (...given: never[]) => unknown) => ({
    GIVE: { parameters: ["cells[]"], body },
  });

  test("rows spill, change their size with the input, and give #SPILL! where something stands in the way", async () => {
    const { book, sheet } = blankWith(
      give(
        () => (cells: number[][]) => Array.from({ length: cells[0][0] }, (_, at) => [at + 1, "x"])
      )
    );
    await put(book, sheet, "A1", [[3]]);
    await put(book, sheet, "C1", [["=FAIRSHARE.GIVE(A1)"]]);
    expect(values(book, sheet, "C1:D3")).toEqual([
      [1, "x"],
      [2, "x"],
      [3, "x"],
    ]);
    await put(book, sheet, "A1", [[1]]);
    expect(values(book, sheet, "C1:D2")).toEqual([
      [1, "x"],
      ["", ""],
    ]);
    await put(book, sheet, "C2", [["in the way"]]);
    await put(book, sheet, "A1", [[2]]);
    expect(values(book, sheet, "C1:C2")).toEqual([["#SPILL!"], ["in the way"]]);
  });

  test("errors keep their message: thrown, and one by one in spilled cells; other codes have none", async () => {
    const { session, book, sheet } = blankWith({
      ...give((library) => () => {
        throw new library.global.Error("#VALUE!", "cells: give a number");
      }),
      SOME: {
        parameters: [],
        body: (library) => () => [
          [1, new library.global.Error("#N/A", "no such area")],
          [new library.global.Error("#DIV/0!", "never shown"), 2],
        ],
      },
    });
    await put(book, sheet, "A1", [["=FAIRSHARE.GIVE(1)"], ["=IFERROR(FAIRSHARE.GIVE(1),0)"]]);
    await put(book, sheet, "C1", [["=FAIRSHARE.SOME()"]]);
    expect(values(book, sheet, "A1:A2")).toEqual([["#VALUE!"], [0]]);
    expect(message(session, sheet, "A1")).toBe("cells: give a number");
    expect(values(book, sheet, "C1:D2")).toEqual([
      [1, "#N/A"],
      ["#DIV/0!", 2],
    ]);
    expect(message(session, sheet, "D1")).toBe("no such area");
    expect(message(session, sheet, "C2")).toBe("");
  });

  test("as in Excel: nothing is 0, not-a-number an error, infinity #NUM!, a text that looks like an error a text", async () => {
    const { book, sheet } = blankWith(
      give(() => () => [[null, undefined, NaN, Infinity, "", true, { basicValue: 4 }]])
    );
    await put(book, sheet, "A1", [["=FAIRSHARE.GIVE(1)"]]);
    expect(values(book, sheet, "A1:G1")).toEqual([[0, 0, "#VALUE!", "#NUM!", "", true, 4]]);
  });

  test("an exception that is no error of the add-in is named, not hidden", async () => {
    const { session, book, sheet } = blankWith(
      give(() => () => {
        throw new TypeError("undefined is not a function");
      })
    );
    await put(book, sheet, "A1", [["=FAIRSHARE.GIVE(1)"]]);
    expect(values(book, sheet, "A1")).toEqual([["#VALUE!"]]);
    expect(message(session, sheet, "A1")).toContain("undefined is not a function");
  });

  test("an unknown function keeps the value that the cell had, and is listed", async () => {
    const { book, sheet } = blankWith({});
    await put(book, sheet, "A1", [[42]]);
    book.write(sheet, 0, 0, [[book.contentCell("=OTHER.ADDIN(B1)", 42)]]);
    await put(book, sheet, "A2", [["=A1*2"]]);
    expect(values(book, sheet, "A1:A2")).toEqual([[42], [84]]);
    expect(book.keptFormulas()).toEqual([
      { sheet: "Sheet1", row: 0, column: 0, formula: "=OTHER.ADDIN(B1)", unknown: ["OTHER.ADDIN"] },
    ]);
  });
});

test("a build whose code and functions.json disagree does not start", async () => {
  const metadata = { functions: [{ id: "GONE", name: "GONE", parameters: [] }] };
  expect(() => host.start({ metadata, fill: () => undefined })).toThrow(
    "GONE is in functions.json but has no code"
  );
});
