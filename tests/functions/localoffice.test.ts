import { isCellError } from "../../src/functions/answer";
import { localOfficeFunction } from "../../src/functions/localoffice";

const column = (...cells: unknown[]) => cells.map((cell) => [cell]);

describe("LOCALOFFICE", () => {
  test("gives the present name for old names, codes, ampersands and post numbers, row for row", () => {
    expect(
      localOfficeFunction(
        column("HEE North East", null, "Yorkshire & Humber", "OXF", "EMD/RWEAA/001/STR/017", "", 0)
      )
    ).toEqual(
      column("North East", "", "Yorkshire and the Humber", "Thames Valley", "East Midlands")
    );
  });

  test("level region gives the NHS England region, which London itself has too", () => {
    expect(localOfficeFunction(column("Wessex", "NTH", "ncel", "London", "WMD"), "Region")).toEqual(
      column("South East", "North East and Yorkshire", "London", "London", "Midlands")
    );
  });

  test("an unknown or ambiguous name is #N/A in its own cell, saying why; the others stand", () => {
    const [[wessex], [ldn], [unknown], [london]] = localOfficeFunction(
      column("WES", "LDN", "Atlantis", "London")
    );
    expect(wessex).toBe("Wessex");
    for (const error of [ldn, unknown, london]) {
      expect(isCellError(error)).toBe(true);
      expect((error as { code: string }).code).toBe("#N/A");
    }
    expect((ldn as Error).message).toBe(
      'names: "LDN" (row 2 of the range): that prefix is shared by the London offices and Kent, Surrey and Sussex; give the office.'
    );
    expect((unknown as Error).message).toMatch(
      /^names: "Atlantis" \(row 3 of the range\) is no local office/
    );
    expect((london as Error).message).toMatch(/lies in North Central and East London; North West/);
  });

  test("a heading in the first row is passed over, elsewhere it is an unknown name", () => {
    const result = localOfficeFunction(column("Owner", "SW", "Owner"));
    expect(result.slice(0, 2)).toEqual(column("", "South West"));
    expect(isCellError(result[2][0])).toBe(true);
  });

  test("a row of names may lie; the result stands", () => {
    expect(localOfficeFunction([["NE", "NW"]])).toEqual(column("North East", "North West"));
  });

  test("refuses error cells, empty input, unknown levels and more than 10,000 names", () => {
    expect(() => localOfficeFunction(column("NE", "#REF!"))).toThrow(
      /row 2 of the range holds the error #REF!/
    );
    expect(() => localOfficeFunction(column(null, ""))).toThrow(/all cells are blank/);
    expect(() => localOfficeFunction(undefined as never)).toThrow(/^names: nothing was given/);
    expect(() => localOfficeFunction(column("NE"), "trust")).toThrow(
      'level: the text "trust" is not known; choose one of: office, region.'
    );
    const many = Array.from({ length: 10_001 }, () => ["NE"]);
    expect(() => localOfficeFunction(many)).toThrow(/10001 names were given; the limit is 10000/);
    expect(localOfficeFunction(many.slice(1))).toHaveLength(10_000);
  });
});
