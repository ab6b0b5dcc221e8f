import { library } from "../../src/functions/library";

function call(id: string, ...cells: unknown[]): unknown {
  return library.get(id)!(...cells);
}

function message(id: string, ...cells: unknown[]): string {
  try {
    call(id, ...cells);
  } catch (error) {
    const { code, message: text } = error as { code: string; message: string };
    return `${code} ${text}`;
  }
  return "not refused";
}

const areas = [["Avon"], ["Bucks"], ["Cumbria"], ["Devon"]];
const posts = [[30], [20], [10], [10]];
const need = [[100], [80], [60], [40]];

describe("TARGETSHARE", () => {
  test("one row of figures is a column that lies, unless each figure has its weight", () => {
    expect(call("TARGETSHARE", [[1, 2, 5]])).toEqual([[0.125], [0.25], [0.625]]);
    expect(call("TARGETSHARE", [[1, 2, 5]], [[0.5, 0.25, 0.25]])).toEqual([[1]]);
    expect(call("TARGETSHARE", [[1, 3]], 1)).toEqual([[0.25], [0.75]]);
  });

  test("names the component by its heading", () => {
    expect(
      message(
        "TARGETSHARE",
        [
          ["G&A", "SMR"],
          [1, ""],
          [3, ""],
        ],
        [[0.8, 0.2]]
      )
    ).toBe("#VALUE! need: SMR has no figures but a weight of 0.2; give figures or weight 0.");
  });

  test("a row without anything is passed over, zeros are an area", () => {
    expect(call("TARGETSHARE", [[1], [""], [0], [3]])).toEqual([[0.25], [""], [0], [0.75]]);
  });
});

describe("TARGETPOSTS", () => {
  test("total left out, blank or 0: as many as there are", () => {
    for (const total of [undefined, null, "", 0]) {
      expect(call("TARGETPOSTS", areas, posts, need, null, total)).toEqual([
        [25],
        [20],
        [15],
        [10],
      ]);
    }
    expect(call("TARGETPOSTS", areas, posts, need, null, 14)).toEqual([[5], [4], [3], [2]]);
  });

  test("bounds: a column or one number, blank or 0 none", () => {
    for (const none of [null, "", 0, [[""], [0], [null], [""]]]) {
      expect(call("TARGETPOSTS", areas, posts, need, null, null, none, none)).toEqual([[25], [20], [15], [10]]); // prettier-ignore
    }
    const bounded = call("TARGETPOSTS", areas, posts, need, null, null, 12, [
      [22],
      [""],
      [0],
      [""],
    ]);
    expect(bounded).toEqual([[22], [21], [15], [12]]);
  });

  test("every accepted word for a method", () => {
    const by = (method: unknown): unknown => call("TARGETPOSTS", areas, posts, [[50], [26], [14], [10]], null, 10, null, null, method); // prettier-ignore
    const groups = [
      [null, "webster", "Sainte-Lague"],
      ["hamilton", "Largest  Remainder"],
      ["hill", "HUNTINGTON-HILL"],
      ["jefferson", "d'hondt"],
      ["adams"],
      ["dean"],
    ];
    for (const words of groups) for (const word of words) expect(by(word)).toEqual(by(words[0]));
    expect(by("jefferson")).not.toEqual(by("adams"));
    expect(message("TARGETPOSTS", areas, posts, need, null, null, null, null, "fairest")).toBe(
      '#VALUE! method: the text "fairest" is not known; choose one of: webster, sainte-lague, hamilton, largest remainder, hill, huntington-hill, jefferson, d\'hondt, adams, dean.'
    );
  });

  test("refusals name the area and its row", () => {
    expect(message("TARGETPOSTS", areas, posts, need, null, null, [[0], [0], [0], [5]], 4)).toBe(
      "#VALUE! minimum: 1 area has a minimum above the maximum (Devon (row 4 of the range): 5 above 4); lower the minimum or raise the maximum."
    );
  });

  test("agrees with EXPLAINTARGETS, whatever the method", () => {
    for (const method of ["webster", "hamilton", "hill", "jefferson", "adams", "dean"]) {
      const cells = [areas, posts, [[5], [7], [11], [1]], null, 23, 2, 9, method];
      const table = call("EXPLAINTARGETS", ...cells) as unknown[][];
      const column = call("TARGETPOSTS", ...cells) as unknown[][];
      const at = table[0].indexOf("Target posts");
      expect(table.slice(1, -1).map((row) => [row[at]])).toEqual(column);
    }
  });
});

describe("EXPLAINTARGETS", () => {
  test("header, an area, the total", () => {
    const heads = [["Area"], ...areas];
    const table = call("EXPLAINTARGETS", heads, [["Posts"], ...posts], [["Need"], ...need]);
    expect((table as unknown[][])[0]).toEqual([
      "Area", "Posts now", "Need", "Target share", "Exact target", "Target posts", "Change",
      "Distance from exact target", "To gain a post", "To lose a post", "Note",
    ]); // prettier-ignore
    expect((table as unknown[][])[3].slice(0, 8)).toEqual(["Cumbria", 10, 15, 60 / 280, 15, 15, 5, -1 / 3]); // prettier-ignore
    expect((table as unknown[][])[5]).toEqual(["Total", 70, 70, 1, 70, 70, 0, 0, "", "", ""]);
  });

  test("an exact target of 0 has no distance; Hamilton's posts nothing to gain or lose", () => {
    const table = call("EXPLAINTARGETS", [["A"], ["B"]], [[1], [1]], [[0], [1]], null, null, null, null, "hamilton"); // prettier-ignore
    expect((table as unknown[][])[1].slice(7)).toEqual(["", "", "", "no value for Component 1"]);
  });

  test("a number of posts that is not whole is refused", () => {
    expect(message("EXPLAINTARGETS", [["A"]], [[1.5]], [[1]])).toBe(
      "#VALUE! posts: A (row 1 of the range) holds 1.5; count posts, not whole-time equivalents."
    );
  });
});

describe("APPORTION", () => {
  test("ties without names go to the earlier row", () => {
    expect(call("APPORTION", 1, [[2], [2]])).toEqual([[1], [0]]);
    expect(call("APPORTION", 2, [[3], [1]])).toEqual([[1], [1]]);
  });

  test("a row without anything stays empty; bounds are as in TARGETPOSTS", () => {
    expect(call("APPORTION", 9, [[1], [""], [2]])).toEqual([[3], [""], [6]]);
    expect(call("APPORTION", 9, [[1], [2]], null, [[4], [0]], [[""], [7]])).toEqual([[4], [5]]);
    expect(message("APPORTION", 9, [[1], [2]], null, null, 4)).toBe(
      "#VALUE! maximum: the areas can take no more than 8 posts, 1 fewer than the total of 9; raise the maximums or lower the total to 8."
    );
  });
});

describe("APPORTIONGRID", () => {
  const totals = [[6], [2]];
  const weights = [[5, 5], [1, 9]]; // prettier-ignore

  test("the totals of the columns may lie or stand; a blank minimum is none", () => {
    for (const columns of [[[4, 4]], [[4], [4]]]) {
      for (const none of [
        null,
        "",
        0,
        [
          ["", ""],
          ["", ""],
        ],
      ]) {
        expect(call("APPORTIONGRID", totals, columns, weights, none)).toEqual([[4, 2], [0, 2]]); // prettier-ignore
      }
    }
  });

  test("headings are passed over and name the columns; rows without anything stay empty", () => {
    const headed = [["North", "South"], [5, 0], ["", ""], [1, 9]]; // prettier-ignore
    expect(message("APPORTIONGRID", [["Posts"], [6], [""], [2]], [[4, 4]], headed)).toBe(
      "#VALUE! weights: row 2 of the range has 6 posts to place but weight only in North, with room for 4; give other cells a weight or change the totals."
    );
    const gap = [[5, 5], ["", ""], [1, 9]]; // prettier-ignore
    expect(call("APPORTIONGRID", [[6], [""], [2]], [[4, 4]], gap)).toEqual([[4, 2], ["", ""], [0, 2]]); // prettier-ignore
  });

  test.each([
    [
      [totals, [[4, 4, 0]], weights],
      "column_totals: 3 totals were given for 2 columns of weights; give one total for each column.",
    ],
    [
      [totals, null, weights],
      "column_totals: 0 totals were given for 2 columns of weights; give one total for each column.",
    ],
    [
      [totals, [[4, 4]], weights, [[1], [1]]],
      "minimum: 1 column was given for 2 columns of weights; give one minimum for each cell.",
    ],
    [
      [totals, [[4, 4.5]], weights],
      "column_totals: column 2 holds 4.5; count posts, not whole-time equivalents.",
    ],
    [
      [[[6], [2.5]], [[4, 4]], weights],
      "row_totals: row 2 of the range holds 2.5; count posts, not whole-time equivalents.",
    ],
    [[[[6], [2]], [[4, 4]], [[5, -5], [1, 9]]], "weights: row 1 of the range, column 2 holds -5; it cannot be negative."], // prettier-ignore
  ])("%j", (cells, text) => {
    expect(message("APPORTIONGRID", ...cells)).toBe(`#VALUE! ${text}`);
  });

  test("10,000 cells at most", () => {
    const row = new Array<number>(101).fill(1);
    const table = row.slice(1).map(() => row);
    expect(
      message(
        "APPORTIONGRID",
        table.map(() => [0]),
        [row.map(() => 0)],
        table
      )
    ).toBe(
      "#VALUE! weights: 10100 cells were given; the limit is 10000. Select fewer rows or columns."
    );
  });
});

describe("COMPONENTS", () => {
  test("columns in the order of the weights, headings passed on, left-out ones blank", () => {
    expect(call("COMPONENTS", [["N"], [1], [""]], null, [["D"], [3], [4]])).toEqual([
      ["N", "", "D", ""],
      [1, "", 3, ""],
      [0, "", 4, ""],
    ]);
    expect(call("COMPONENTS", [[1], [""], [2]], [[5], [""], [6]])).toEqual([
      [1, 5, "", ""],
      ["", "", "", ""],
      [2, 6, "", ""],
    ]);
  });

  test("feeds TARGETPOSTS: a missing HEE analysis is known as such", () => {
    const components = call("COMPONENTS", need, null, need, null);
    const table = call("EXPLAINTARGETS", areas, posts, components, [
      [0.5, 0.3, 0.2, 0],
    ]) as unknown[][];
    expect(table[5][13]).toBe(
      "no figures for HEE analysis: its weight went to NHSE allocation model"
    );
  });
});

describe("LEVELUP, EXPANSIONPOSTS, DISTANCE, VERSION", () => {
  test("LEVELUP takes parts of posts and tells an unknown reference as not available", () => {
    expect(call("LEVELUP", [["A"], ["B"]], [[1.5], [1]], [[1], [1]])).toEqual([[1.5], [1.5]]);
    expect(message("LEVELUP", [["A"], ["B"]], [[1], [1]], [[1], [1]], "C")).toBe(
      "#N/A reference: C is not among the areas; type the name of one of them, or of a region whose offices are all among them."
    );
  });

  test("EXPANSIONPOSTS: capacity left out is no limit, a blank or 0 in it is none", () => {
    const cells = [[["A"], ["B"]], [[4], [2]], [[1], [1]], 4];
    expect(call("EXPANSIONPOSTS", ...cells)).toEqual([[1], [3]]);
    for (const none of ["", 0, null]) {
      expect(call("EXPANSIONPOSTS", ...cells, [[9], [none]])).toEqual([[4], [0]]);
    }
    expect(call("EXPANSIONPOSTS", ...cells, 2)).toEqual([[2], [2]]);
    expect(message("EXPANSIONPOSTS", ...cells, 1)).toBe(
      "#VALUE! expansion: 4 new posts were given but only 2 can be placed; lower the expansion to 2 or raise the capacity."
    );
  });

  test("DISTANCE shows a division by zero in the cell of a target of 0 with posts", () => {
    const column = call("DISTANCE", [[30], [""], [5], [0]], [[25], [""], [0], [0]]) as unknown[][];
    expect(column.map(([cell]) => (cell instanceof Error ? (cell as never as { code: string }).code : cell))).toEqual([0.2, "", "#DIV/0!", 0]); // prettier-ignore
  });

  test("VERSION is the version, whatever stands beside it", () => {
    const version = call("VERSION");
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(call("VERSION", [["#N/A", 3]])).toBe(version);
  });
});
