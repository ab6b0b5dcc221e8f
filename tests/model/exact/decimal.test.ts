import fc from "fast-check";
import { asShown, onOneScale, toDecimal } from "../../../src/model/exact/decimal";
import { cases } from "../../cases";

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

/** The digits by way of a text, as the language defines them. */
function bySpelling(x: number): { digits: bigint; scale: number } {
  const [, sign, whole, part, exponent] = /^(-?)(\d)\.(\d{14})e(.*)$/.exec(x.toExponential(14))!;
  let digits = BigInt(whole + part);
  let scale = 14 - Number(exponent);
  for (; scale > 0 && digits % 10n === 0n; scale--) digits /= 10n;
  for (; scale < 0; scale++) digits *= 10n;
  return { digits: sign === "-" ? -digits : digits, scale };
}

describe("digits found with doubles alone are those that the text has", () => {
  const wholeAsTyped = (x: number): boolean => Number.isInteger(x) && Math.abs(x) < 1e15;
  const agree = (x: number): void => {
    if (wholeAsTyped(x)) return;
    expect(asShown(x)).toBe(Number(x.toPrecision(15)));
    const found = toDecimal(x);
    expect(found).toEqual(bySpelling(x));
  };
  /** The double some steps above or below. */
  const beside = (x: number, steps: number): number => {
    const bits = new BigInt64Array(new Float64Array([x]).buffer);
    bits[0] += BigInt(steps);
    return new Float64Array(bits.buffer)[0];
  };
  const steps = fc.integer({ min: -4, max: 4 });
  const sign = fc.constantFrom(1, -1);

  test("beside every power of ten, where the number of digits changes", () => {
    for (let power = -30; power <= 30; power++) {
      for (let step = -4; step <= 4; step++) agree(beside(Number(`1e${power}`), step));
    }
  });

  test("beside halves of the fifteenth digit, where rounding turns", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1e14, max: 999_999_999_999_999 }),
        fc.integer({ min: -2, max: 24 }),
        steps,
        sign,
        (digits, places, step, s) => agree(s * beside(Number(`${digits}5e${-places - 1}`), step))
      ),
      { seed: 15, numRuns: cases(3000) }
    );
  });

  test("beside short decimals, as people type them and as sums leave them", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e7 }),
        fc.integer({ min: 0, max: 25 }),
        steps,
        sign,
        (digits, places, step, s) => agree(s * beside(Number(`${digits}e${-places}`), step))
      ),
      { seed: 16, numRuns: cases(3000) }
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
