import { postIncomeFunction } from "../../src/functions/postincome";

const call = postIncomeFunction as (...args: unknown[]) => unknown[][];
const column = (...cells: unknown[]) => cells.map((cell) => [cell]);
const refusal = (...args: unknown[]) => {
  try {
    call(...args);
  } catch (error) {
    return (error as Error).message;
  }
  return "no refusal";
};

describe("POSTINCOME", () => {
  const areas = column("North West London", "North East");

  test("half of the salary + fee x market forces factor, one number for all or one per area", () => {
    expect(call(areas, 40000, 12000, column(1.122, 0.946))).toEqual(column(33464, 31352));
    expect(call(areas, column(40000, 38000), 12000)).toEqual(column(32000, 31000));
    expect(call(areas, 40000, 12000, 1, column(0.5, 1), column(100, -50))).toEqual(
      column(32100, 51950)
    );
  });

  test("left-out arguments, as null, undefined or a blank cell, take the published rule", () => {
    const plain = call(areas, 40000, 12000, 1, 0.5, 0);
    for (const blank of [undefined, null, "", [[""]], [[null]]]) {
      expect(call(areas, 40000, 12000, blank, blank, blank)).toEqual(plain);
    }
  });

  test("rows without an area stay blank beside the sheet; a blank price in a column is 0", () => {
    expect(
      call(
        column("Area", "A", null, "B", ""),
        column("Salary", 100, "", 200, 0),
        column("Fee", 10, 0, null, null)
      )
    ).toEqual(column("", 60, "", 100));
  });

  test("refuses by argument and area", () => {
    expect(refusal(areas, column(40000, "n/a"), 12000)).toBe(
      'salary: North East (row 2 of the range) holds the text "n/a"; type a number or clear the cell.'
    );
    expect(refusal(areas, 40000, -1)).toMatch(/^placement_fee:.* -1; it cannot be negative/);
    expect(refusal(areas, 40000, 12000, column(1, "1.1"))).toMatch(/number stored as text/);
    expect(refusal(areas, 40000, 12000, 1, 50)).toMatch(
      /^salary_share: holds 50; it must be from 0 to 1; type 50% or 0.5/
    );
    expect(refusal(areas, undefined, 12000)).toMatch(/^salary: nothing was given/);
    expect(refusal(areas, column(1, 2, 3), 1)).toMatch(/^salary: 3 x 1 cells were given/);
    expect(refusal(column("A", "Total"), 1, 1)).toMatch(/Total \(row 2 of the range\) is a total/);
    expect(refusal(undefined, 1, 1)).toMatch(/^areas: nothing was given/);
  });
});
