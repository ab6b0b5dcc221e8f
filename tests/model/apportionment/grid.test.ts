import fc from "fast-check";
import {
  apportionGrid,
  type GridRequest,
} from "../../../src/model/apportionment/grid/apportionGrid";
import { isRefusal } from "../../../src/model/refusal";
import { flowTable, worth } from "./flowOracle";
import { uri2020, zurich2019 } from "./publishedTables";
import { cases } from "../../cases";

function sum(counts: readonly number[]): number {
  return counts.reduce((a, b) => a + b, 0);
}

function down(table: readonly (readonly number[])[]): number[] {
  return table[0].map((_, j) => sum(table.map((row) => row[j])));
}

function solved(request: GridRequest): number[][] {
  const result = apportionGrid(request);
  if (isRefusal(result)) throw new Error(`${result.argument}: ${result.message}`);
  return result;
}

function refusal(request: GridRequest): string {
  const result = apportionGrid(request);
  return isRefusal(result) ? `${result.argument}: ${result.message}` : "not refused";
}

/** A table of posts and weights for it, so that the margins can be met. */
function feasible(rows: number, columns: number, most: number, weight: fc.Arbitrary<number>) {
  const cell = fc.tuple(fc.integer({ min: 0, max: most }), weight, fc.boolean());
  return fc
    .array(fc.array(cell, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    })
    .map((cells) => {
      const posts = cells.map((row) => row.map(([count, , zero]) => (zero ? 0 : count)));
      const weights = cells.map((row) => row.map(([, w, zero]) => (zero ? 0 : w)));
      return { posts, rowTotals: posts.map(sum), columnTotals: down(posts), weights };
    });
}

describe("published biproportional tables come out cell for cell", () => {
  test.each([uri2020, zurich2019])("$title", ({ districtSeats, lists }) => {
    const posts = solved({
      rowTotals: lists.map(([, , seats]) => sum(seats)),
      columnTotals: districtSeats,
      // A list without any seat takes no part.
      weights: lists.map(([, votes, seats]) => votes.map((count) => (sum(seats) > 0 ? count : 0))),
    });
    expect(posts).toEqual(lists.map(([, , seats]) => seats));
  });

  test("the same with rows and columns exchanged", () => {
    const seats = uri2020.lists.map(([, , counts]) => counts);
    const turned = solved({
      rowTotals: uri2020.districtSeats,
      columnTotals: seats.map(sum),
      weights: uri2020.districts.map((_, j) => uri2020.lists.map(([, votes]) => votes[j])),
    });
    expect(turned).toEqual(uri2020.districts.map((_, j) => seats.map((row) => row[j])));
  });
});

describe("against an independent minimum cost flow", () => {
  const sizes = fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 7 }));

  test("random tables with zeros are worth the same, and the margins are met", () => {
    const weight = fc.integer({ min: 1, max: 100_000 });
    fc.assert(
      fc.property(
        sizes.chain(([r, c]) => feasible(r, c, 9, weight)),
        (request) => {
          const found = solved(request);
          expect(found.map(sum)).toEqual(request.rowTotals);
          expect(down(found)).toEqual(request.columnTotals);
          const oracle = flowTable(request.rowTotals, request.columnTotals, request.weights)!;
          const best = worth(oracle, request.weights);
          expect(Math.abs(worth(found, request.weights) - best)).toBeLessThan(1e-9);
        }
      ),
      { numRuns: cases(400) }
    );
  });

  test("where weights are all different so is no cell", () => {
    const weight = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(feasible(5, 4, 12, weight), (request) => {
        const oracle = flowTable(request.rowTotals, request.columnTotals, request.weights)!;
        expect(solved(request)).toEqual(oracle);
      }),
      { numRuns: cases(200) }
    );
  });

  test("margins that zeros make impossible are refused, and only those", () => {
    const line = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 3, maxLength: 3 });
    const cells = fc.array(fc.array(fc.constantFrom(0, 0, 1, 3), { minLength: 3, maxLength: 3 }), {
      minLength: 3,
      maxLength: 3,
    });
    fc.assert(
      fc.property(line, line, cells, (rowTotals, columns, weights) => {
        const columnTotals = [...columns];
        columnTotals[2] += sum(rowTotals) - sum(columns);
        fc.pre(columnTotals[2] >= 0);
        const oracle = flowTable(rowTotals, columnTotals, weights);
        const result = apportionGrid({ rowTotals, columnTotals, weights });
        expect(isRefusal(result)).toBe(oracle === undefined);
      }),
      { numRuns: cases(600) }
    );
  });
});

describe("exact where floating point cannot see", () => {
  /** Product over the posts of weight / (2s - 1), as a fraction of whole numbers. */
  function product(posts: readonly (readonly number[])[], weights: readonly (readonly number[])[]) {
    let [top, bottom] = [1n, 1n];
    posts.forEach((row, i) =>
      row.forEach((count, j) => {
        for (let s = 1; s <= count; s++) {
          top *= BigInt(weights[i][j]);
          bottom *= BigInt(2 * s - 1);
        }
      })
    );
    return { top, bottom };
  }

  test("with weights that differ in the fifteenth digit the better table is found", () => {
    const a = 999_999_999_999_999;
    const b = 999_999_999_999_998;
    const ones = { rowTotals: [1, 1], columnTotals: [1, 1] };
    expect(solved({ ...ones, weights: [[a, b], [b, b]] })).toEqual([[1, 0], [0, 1]]); // prettier-ignore
    expect(solved({ ...ones, weights: [[b, a], [b, b]] })).toEqual([[0, 1], [1, 0]]); // prettier-ignore
    expect(solved({ ...ones, weights: [[b, b], [a, b]] })).toEqual([[0, 1], [1, 0]]); // prettier-ignore
    expect(solved({ ...ones, weights: [[b, b], [b, a]] })).toEqual([[1, 0], [0, 1]]); // prettier-ignore
  });

  test("no table of all there are is better, ties and hair's breadths included", () => {
    const weight = fc.constantFrom(
      1,
      3,
      999_999_999_999_999,
      999_999_999_999_998,
      333_333_333_333_333
    );
    const tables = (
      rowTotals: readonly number[],
      width: number,
      room: readonly number[]
    ): number[][][] => {
      if (rowTotals.length === 0) return sum(room) === 0 ? [[]] : [];
      const lines: number[][] = [];
      const fill = (line: number[], left: number): void => {
        if (line.length === width) {
          if (left === 0) lines.push(line);
          return;
        }
        for (let k = 0; k <= Math.min(left, room[line.length]); k++) fill([...line, k], left - k);
      };
      fill([], rowTotals[0]);
      return lines.flatMap((line) =>
        tables(
          rowTotals.slice(1),
          width,
          room.map((count, j) => count - line[j])
        ).map((rest) => [line, ...rest])
      );
    };
    fc.assert(
      fc.property(feasible(3, 3, 2, weight), fc.boolean(), (given, bounded) => {
        const { rowTotals, columnTotals, weights } = given;
        // The table that the margins come from can meet these minimums.
        const minimum = given.posts.map((row) => row.map((count) => (bounded ? count >> 1 : 0)));
        const ours = product(solved({ ...given, minimum }), weights);
        for (const table of tables(rowTotals, 3, columnTotals)) {
          if (table.some((row, i) => row.some((count, j) => count < minimum[i][j]))) continue;
          const theirs = product(table, weights);
          expect(theirs.top * ours.bottom <= ours.top * theirs.bottom).toBe(true);
        }
      }),
      { numRuns: cases(300) }
    );
  });

  test("a table of nothing but ties is filled all the same", () => {
    const n = 30;
    const weights = Array.from({ length: n }, () => new Array<number>(n).fill(1));
    const totals = new Array<number>(n).fill(7);
    const found = solved({ rowTotals: totals, columnTotals: totals, weights });
    expect(found.map(sum)).toEqual(totals);
    expect(down(found)).toEqual(totals);
    expect(Math.max(...found.flat())).toBe(1);
  });
});

describe("minimums of cells", () => {
  const request = { rowTotals: [6, 2], columnTotals: [4, 4], weights: [[5, 5], [1, 9]] }; // prettier-ignore

  test("are kept, and the rest follows", () => {
    expect(solved(request)).toEqual([[4, 2], [0, 2]]); // prettier-ignore
    expect(solved({ ...request, minimum: [[0, 0], [1, 0]] })).toEqual([[3, 3], [1, 1]]); // prettier-ignore
    expect(solved({ ...request, minimum: [[0, 4], [2, 0]] })).toEqual([[2, 4], [2, 0]]); // prettier-ignore
  });

  test("that bind nowhere change nothing", () => {
    fc.assert(
      fc.property(feasible(4, 6, 9, fc.integer({ min: 1, max: 99 })), (given) => {
        const before = solved(given);
        // Minimums that the table without them meets anyway change nothing.
        const minimum = before.map((row) => row.map((count, j) => (j % 2 ? count : 0)));
        const found = solved({ ...given, minimum });
        expect(found).toEqual(before);
      }),
      { numRuns: cases(100) }
    );
  });
});

describe("refusals", () => {
  const request = { rowTotals: [6, 2], columnTotals: [4, 4], weights: [[5, 5], [1, 9]] }; // prettier-ignore
  test.each([
    [
      { columnTotals: [4, 5] },
      "column_totals: they add up to 9, the row totals to 8; both must add up to the same.",
    ],
    [
      { weights: [[5, 0], [1, 9]] }, // prettier-ignore
      "weights: row 1 has 6 posts to place but weight only in column 1, with room for 4; give other cells a weight or change the totals.",
    ],
    [
      { weights: [[0, 0], [1, 9]] }, // prettier-ignore
      "weights: row 1 has 6 posts to place but no cell with a weight above 0; give other cells a weight or change the totals.",
    ],
    [
      {
        rowTotals: [3, 3, 3, 3, 1],
        columnTotals: [10, 3],
        weights: [[0, 1], [0, 1], [0, 1], [0, 1], [1, 1]], // prettier-ignore
        rowLabel: (i: number) => "ABCDE"[i],
        columnLabel: (j: number) => ["left", "right"][j],
      },
      "weights: A, B, C and 1 more have 12 posts to place but weight only in right, with room for 3; give other cells a weight or change the totals.",
    ],
    [
      { weights: [[5, 5], [0, 9]], minimum: [[0, 0], [1, 0]] }, // prettier-ignore
      "minimum: row 2, column 1 has a minimum of 1 but a weight of 0, which means never; give it a weight or no minimum.",
    ],
    [
      { minimum: [[0, 0], [1, 2]] }, // prettier-ignore
      "minimum: those of row 2 add up to 3, 1 more than its total of 2; lower them or raise the total.",
    ],
    [
      { minimum: [[0, 4], [0, 1]] }, // prettier-ignore
      "minimum: those of column 2 add up to 5, 1 more than its total of 4; lower them or raise the total.",
    ],
    [
      { weights: [[0, 0], [0, 9]], minimum: [[1, 0], [2, 0]] }, // prettier-ignore
      "minimum: 2 cells have a minimum but a weight of 0, which means never (row 1, column 1: 1; row 2, column 1: 2); give them a weight or no minimum.",
    ],
    [
      {
        rowTotals: [1, 1, 1, 1],
        columnTotals: [2, 2],
        weights: [[0, 1], [0, 1], [0, 1], [0, 1]], // prettier-ignore
        minimum: [[1, 0], [2, 0], [3, 0], [4, 0]], // prettier-ignore
      },
      "minimum: 4 cells have a minimum but a weight of 0, which means never (row 1, column 1: 1; row 2, column 1: 2; row 3, column 1: 3 (and 1 more)); give them a weight or no minimum.",
    ],
    [
      { minimum: [[0, 7], [0, 3]] }, // prettier-ignore
      "minimum: in 3 rows and columns they add up to more than the total (row 1: 7, total 6; row 2: 3, total 2; column 2: 10, total 4); lower them or raise the totals.",
    ],
    [
      { weights: [[5, 0], [1, 9]], minimum: [[3, 0], [1, 0]] }, // prettier-ignore
      "weights: row 1 has 3 posts to place beyond the minimums but weight only in column 1, with room for 0; give other cells a weight or change the totals.",
    ],
    [
      { weights: [[5, 1e201], [1, 9]] }, // prettier-ignore
      "weights: the largest (1e+201) is more than 10^200 times the smallest above 0 (1); check their units.",
    ],
    [
      { rowTotals: [1e9, 1], columnTotals: [1, 1e9] },
      "row_totals: they add up to 1000000001; the limit is 1000000000 posts.",
    ],
  ])("%j", (wrong, message) => {
    expect(refusal({ ...request, ...wrong } as GridRequest)).toBe(message);
  });

  test("as many posts as the limit are taken", () => {
    const found = solved({ rowTotals: [1e9], columnTotals: [6e8, 4e8], weights: [[1, 9]] });
    expect(found).toEqual([[6e8, 4e8]]);
  });

  test("a table without posts is no error", () => {
    expect(solved({ rowTotals: [0, 0], columnTotals: [0], weights: [[0], [1]] })).toEqual([[0], [0]]); // prettier-ignore
  });
});
