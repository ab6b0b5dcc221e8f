import fc from "fast-check";
import { asShown, onOneScale, toDecimal } from "../../../src/model/exact/decimal";

describe("numbers as Excel shows them, 15 significant digits", () => {
  test("0.1+0.2 is 0.3, and a sum of tenths is a tenth", () => {
    expect(asShown(0.1 + 0.2)).toBe(0.3);
    expect(asShown(1 - 0.9)).toBe(0.1);
  });

  test("whole numbers of up to 15 digits stay as they are, longer ones are cut", () => {
    expect(asShown(999_999_999_999_999)).toBe(999_999_999_999_999);
    expect(asShown(1_234_567_890_123_456)).toBe(1_234_567_890_123_460);
    expect(asShown(-12)).toBe(-12);
  });

  test("the sixteenth digit is rounded away, the fifteenth is not", () => {
    expect(asShown(0.1234567890123456)).toBe(0.123456789012346);
    expect(asShown(0.333333333333333)).not.toBe(asShown(0.333333333333334));
  });
});

describe("exact decimals", () => {
  test.each([
    [0, 0n, 0],
    [-0, 0n, 0],
    [12, 12n, 0],
    [-12, -12n, 0],
    [0.5, 5n, 1],
    [-0.25, -25n, 2],
    [0.1 + 0.2, 3n, 1],
    [1234.5, 12345n, 1],
    [1e-7, 1n, 7],
    [-1.5e-10, -15n, 11],
    [1e15, 10n ** 15n, 0],
    [1.5e20, 15n * 10n ** 19n, 0],
    [1e308, 10n ** 308n, 0],
  ])("%d is %d with %d places", (x, digits, scale) => {
    expect(toDecimal(x)).toEqual({ digits, scale });
  });

  test("reading and showing again gives the same number", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (x) => {
        const { digits, scale } = toDecimal(x);
        expect(Number(`${digits}e${-scale}`) + 0).toBe(Number(x.toPrecision(15)) + 0);
      })
    );
  });
});

describe("one scale for a column", () => {
  test("all become whole multiples of the smallest place", () => {
    expect(onOneScale([1, 0.25, -3.5, 0])).toEqual({ integers: [100n, 25n, -350n, 0n], scale: 2 });
    expect(onOneScale([])).toEqual({ integers: [], scale: 0 });
    expect(onOneScale([7])).toEqual({ integers: [7n], scale: 0 });
  });
});
