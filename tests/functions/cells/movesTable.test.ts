import { readMovesTable } from "../../../src/functions/cells/movesTable";

/** London gives three posts over two years; the North East takes two, the South West one and one new post. */
const table = () => [
  ["Area", 2022, "2023/24", "Total", "Left to target"],
  ["London", -2, -1, -3, 0],
  ["North East", 1, 1, 2, 1],
  ["South West", 1, 1, 2, 0],
  ["Expansion not placed", 0, 2, 2, ""],
  ["Total", 0, 1, 1, 1],
];

const message = (cells: unknown): string => {
  try {
    readMovesTable("moves", cells);
  } catch (error) {
    return (error as Error).message;
  }
  return "no refusal";
};

describe("readMovesTable", () => {
  test("gives years as they stand, areas without Total, and the expansion not placed apart", () => {
    expect(readMovesTable("moves", table())).toEqual({
      years: [2022, "2023/24"],
      areas: ["London", "North East", "South West"],
      shown: ["London", "North East", "South West"],
      positions: [1, 2, 3],
      changes: [
        [-2, -1],
        [1, 1],
        [1, 1],
      ],
      notPlaced: [0, 2],
    });
  });

  test("a table without expansion not placed has none", () => {
    const cells = table().filter((row) => row[0] !== "Expansion not placed");
    expect(readMovesTable("moves", cells)).not.toHaveProperty("notPlaced");
  });

  test("blank rows and columns beside the table, and the three kinds of blanks, change nothing", () => {
    const plain = readMovesTable("moves", table());
    for (const blank of [null, "", 0, undefined]) {
      const wider = table().map((row) => [
        ...row.map((cell, column) => (cell === 0 && column > 0 ? blank : cell)),
        null,
      ]);
      const longer = [...wider, new Array(6).fill(blank), new Array(6).fill(null)];
      expect(readMovesTable("moves", longer)).toEqual(plain);
    }
  });

  test("headings and the words Total and Expansion not placed are known in any case and spacing", () => {
    const cells = table();
    cells[0] = [" AREA ", 2022, "2023/24", "total", "Left to target"];
    cells[4][0] = "expansion  not\u00a0placed";
    cells[5][0] = "TOTAL";
    expect(readMovesTable("moves", cells).notPlaced).toEqual([0, 2]);
  });

  test("refuses what is no moves table", () => {
    expect(message(undefined)).toMatch(/^moves: nothing was given; select the whole table/);
    expect(message(12)).toMatch(/first row is not the heading row/);
    expect(message([[{ type: "Error", basicValue: "#VALUE!" }]])).toBe(
      "moves: holds the error #VALUE!; correct the formula it comes from."
    );
    expect(
      message([
        ["Area", "Posts now", "Year 1", "Target"],
        ["London", 4, 3, 3],
      ])
    ).toMatch(/first row is not the heading row/);
    expect(message([["Area", "Total", "Left to target"]])).toMatch(/no year stands between/);
    expect(message([table()[0]])).toMatch(/no area stands below/);
    expect(message([table()[0], ["London", 1]])).toMatch(/its rows differ in length/);
    expect(message([])).toMatch(/nothing was given/);
    expect(message([[]])).toMatch(/first row is not the heading row/);
  });

  test("refuses a table that was cut off or changed by hand", () => {
    expect(message(table().slice(0, 5))).toMatch(/its last row is not Total/);
    const lost = table().filter((row) => row[0] !== "South West");
    expect(message(lost)).toMatch(/2 cells are wrong: moves: column 2022 adds up to -1, but/);
    const changed = table();
    changed[1][1] = -3;
    expect(message(changed)).toMatch(
      /London \(row 2 of the range\) adds up to -4, but its Total is -3/
    );
    expect(message([...table(), ["Wessex", 1, 1, 2, 0]])).toMatch(
      /row 7 of the range holds figures below/
    );
  });

  test("refuses wrong cells by area, row and year", () => {
    const wrong = (row: number, column: number, value: unknown) => {
      const cells: unknown[][] = table();
      cells[row][column] = value;
      return message(cells);
    };
    expect(wrong(2, 1, 0.5)).toMatch(
      /^moves: North East \(row 3 of the range, 2022\) holds 0.5; count posts/
    );
    expect(wrong(2, 2, "1")).toMatch(
      /North East \(row 3 of the range, 2023\/24\) holds the text "1", a number/
    );
    expect(wrong(2, 3, "#N/A")).toMatch(/\(row 3 of the range, Total\) holds the error #N\/A/);
    expect(wrong(2, 0, null)).toMatch(/row 3 of the range holds nothing in place of an area/);
    expect(wrong(2, 0, "london")).toMatch(
      /london \(row 3 of the range\) is already in row 2 of the range/
    );
    expect(wrong(0, 2, null)).toMatch(
      /row 1 of the range, column 3 holds nothing where a year is wanted/
    );
    expect(wrong(0, 2, "2022")).toMatch(
      /row 1 of the range, column 3 holds the year 2022 a second time/
    );
  });
});
