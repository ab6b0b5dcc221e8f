import fc from "fast-check";
import {
  add,
  compare,
  divide,
  floor,
  fraction,
  fromShown,
  multiply,
  naturalLog,
  reduce,
  squareRoot,
  subtract,
  toNumber,
  ZERO,
  type Fraction,
} from "../../../src/model/exact/fraction";
import { cases } from "../../cases";

const half = fraction(1n, 2n);
const third = fraction(1n, 3n);

describe("sums with fractions", () => {
  test("a half and a third", () => {
    expect(toNumber(add(half, third))).toBe(5 / 6);
    expect(toNumber(subtract(half, third))).toBe(1 / 6);
    expect(toNumber(multiply(half, third))).toBe(1 / 6);
    expect(toNumber(divide(half, third))).toBe(1.5);
    expect(add(half, half)).toEqual({ numerator: 2n, denominator: 2n });
  });

  test("a denominator is kept positive, also by dividing by something negative", () => {
    expect(fraction(1n, -2n)).toEqual({ numerator: -1n, denominator: 2n });
    expect(toNumber(divide(half, fraction(-1n, 4n)))).toBe(-2);
  });

  test("comparison tells less, equal and more", () => {
    expect(compare(third, half)).toBe(-1);
    expect(compare(half, third)).toBe(1);
    expect(compare(half, fraction(2n, 4n))).toBe(0);
    expect(compare(fraction(-1n, 2n), third)).toBe(-1);
  });

  test("reducing and rounding down", () => {
    expect(reduce(fraction(6n, 4n))).toEqual({ numerator: 3n, denominator: 2n });
    expect(reduce(fraction(-6n, 4n))).toEqual({ numerator: -3n, denominator: 2n });
    expect(reduce(fraction(0n, 4n))).toEqual(ZERO);
    expect([7n, -7n, 6n, -6n, 0n].map((n) => floor(fraction(n, 3n)))).toEqual([2n, -3n, 2n, -2n, 0n]); // prettier-ignore
  });

  test("numbers are taken as shown", () => {
    expect(fromShown(0.1 + 0.2)).toEqual({ numerator: 3n, denominator: 10n });
  });
});

describe("the nearest double", () => {
  test("of a quotient of whole numbers is what division gives", () => {
    const whole = fc.integer({ min: -(2 ** 31), max: 2 ** 31 });
    fc.assert(
      fc.property(whole, fc.integer({ min: 1, max: 2 ** 31 }), (a, b) => {
        expect(toNumber(fraction(BigInt(a), BigInt(b)))).toBe(a / b + 0);
      }),
      { numRuns: cases(2000) }
    );
  });

  test("of numbers far longer than a double, both sides scaled alike", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1 }), fc.integer({ min: 1 }), fc.nat(1000), (a, b, power) => {
        const unit = 3n ** BigInt(power);
        expect(toNumber(fraction(BigInt(a) * unit, BigInt(b) * unit))).toBe(a / b);
      })
    );
  });

  test("halfway between two doubles goes to the even one, a trace above to the upper", () => {
    const between = 2n ** 54n + 2n;
    expect(toNumber(fraction(between))).toBe(2 ** 54);
    expect(toNumber(fraction(between * 10n ** 40n + 1n, 10n ** 40n))).toBe(2 ** 54 + 4);
    expect(toNumber(fraction(between * 10n ** 40n - 1n, 10n ** 40n))).toBe(2 ** 54);
  });

  test("very small and very large ones", () => {
    expect(toNumber(fraction(1n, 10n ** 300n))).toBe(1e-300);
    expect(toNumber(fraction(10n ** 300n))).toBe(1e300);
    // The smallest and the largest that Excel has.
    expect(toNumber(fraction(22251n, 10n ** 312n))).toBe(2.2251e-308);
    expect(toNumber(fraction(-(10n ** 308n)))).toBe(-1e308);
    expect(toNumber(ZERO)).toBe(0);
  });
});

test("no neighbour of the double is nearer to the fraction, whatever the sizes of its parts", () => {
  const exactly = (x: number): Fraction => {
    let [whole, halved] = [x, 0n];
    for (; !Number.isInteger(whole); halved++) whole *= 2;
    return fraction(BigInt(whole), 2n ** halved);
  };
  const distance = (a: Fraction, x: number): Fraction => {
    const { numerator, denominator } = subtract(a, exactly(x));
    return fraction(numerator < 0n ? -numerator : numerator, denominator);
  };
  const beside = (x: number, step: bigint): number => {
    const bits = new BigInt64Array(new Float64Array([x]).buffer);
    bits[0] += step;
    return new Float64Array(bits.buffer)[0];
  };
  const part = fc
    .tuple(fc.bigInt({ min: 1n, max: 2n ** 80n }), fc.integer({ min: 0, max: 960 }))
    .map(([digits, power]) => digits * 2n ** BigInt(power) + (digits % 7n));
  fc.assert(
    fc.property(part, part, (top, bottom) => {
      const a = fraction(top, bottom);
      const found = toNumber(a);
      if (found === Infinity || found < 1e-290) return;
      for (const step of [1n, -1n]) {
        expect(compare(distance(a, found), distance(a, beside(found, step)))).toBeLessThanOrEqual(
          0
        );
      }
    }),
    { seed: 66, numRuns: cases(2000) }
  );
});

test("the largest and the smallest numbers that a cell holds come out as they are, and no -0", () => {
  for (const x of [1e308, 1.7976931348623157e308, -1e308, 2 ** 1023, 5e-324, -5e-324]) {
    expect(
      toNumber(
        fraction(BigInt(x > 1 || x < -1 ? x : Math.sign(x)), x > 1 || x < -1 ? 1n : 2n ** 1074n)
      )
    ).toBe(x);
  }
  expect(toNumber(fraction(10n ** 309n))).toBe(Infinity);
  expect(Object.is(toNumber(fraction(-1n, 10n ** 400n)), 0)).toBe(true);
});

test("logarithms and roots of fractions that no double holds", () => {
  expect(naturalLog(fraction(10n ** 400n))).toBeCloseTo(400 * Math.LN10, 9);
  expect(naturalLog(fraction(1n, 10n ** 400n))).toBeCloseTo(-400 * Math.LN10, 9);
  expect(naturalLog(fraction(3n, 2n))).toBe(Math.log(1.5));
  expect(squareRoot(fraction(10n ** 400n)) / 1e200).toBeCloseTo(1, 12);
  expect(squareRoot(fraction(1n, 10n ** 400n)) * 1e200).toBeCloseTo(1, 12);
  expect(squareRoot(fraction(9n, 4n))).toBe(1.5);
  expect(squareRoot(fraction(0n))).toBe(0);
});
