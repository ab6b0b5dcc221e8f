import { toDecimal } from "./decimal";

/** An exact rational number; the denominator is positive. Not reduced unless `reduce` is asked. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const ZERO: Fraction = { numerator: 0n, denominator: 1n };

export function fraction(numerator: bigint, denominator: bigint = 1n): Fraction {
  return denominator < 0n
    ? { numerator: -numerator, denominator: -denominator }
    : { numerator, denominator };
}

/** The number as Excel shows it, exactly. */
export function fromShown(x: number): Fraction {
  const { digits, scale } = toDecimal(x);
  return { numerator: digits, denominator: 10n ** BigInt(scale) };
}

export function add(a: Fraction, b: Fraction): Fraction {
  if (a.denominator === b.denominator) {
    return { numerator: a.numerator + b.numerator, denominator: a.denominator };
  }
  return {
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  };
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  return add(a, { numerator: -b.numerator, denominator: b.denominator });
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  return {
    numerator: a.numerator * b.numerator,
    denominator: a.denominator * b.denominator,
  };
}

/** a / b; b must not be 0. */
export function divide(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.denominator, a.denominator * b.numerator);
}

/** Negative, zero or positive as a is less than, equal to or greater than b. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function reduce(a: Fraction): Fraction {
  let [x, y] = [a.numerator < 0n ? -a.numerator : a.numerator, a.denominator];
  while (y !== 0n) [x, y] = [y, x % y];
  return x === 0n ? ZERO : { numerator: a.numerator / x, denominator: a.denominator / x };
}

/** Rounded down to a whole number. */
export function floor(a: Fraction): bigint {
  const quotient = a.numerator / a.denominator;
  return a.numerator < 0n && quotient * a.denominator !== a.numerator ? quotient - 1n : quotient;
}

/** Significant bits kept before the one rounding to a double: 53 and enough to spare for the sticky bit. */
const KEPT_BITS = 66;
/** More than the quotient ever has, so that what it is multiplied with at last is 0 only where the result is. */
const SPARE_BITS = KEPT_BITS + 8;

function bitLength(positive: bigint): number {
  return positive.toString(16).length * 4;
}

/**
 * The same, up to four bits more or less, without writing the number out: enough for toNumber, which needs 55 bits of the 66 it
 * keeps and has 74 to spare.
 */
function nearBitLength(positive: bigint, asDouble: number): number {
  return asDouble < Infinity ? Math.floor(Math.log2(asDouble)) + 1 : bitLength(positive);
}

/** The double nearest to the fraction (ties to even), whatever the size of its parts. */
export function toNumber(a: Fraction): number {
  if (a.numerator === 0n) return 0;
  // The quotient of two whole doubles is rounded once, to the nearest.
  const [quickTop, quickBottom] = [Number(a.numerator), Number(a.denominator)];
  if (Math.abs(quickTop) <= Number.MAX_SAFE_INTEGER && quickBottom <= Number.MAX_SAFE_INTEGER) {
    return quickTop / quickBottom;
  }
  const negative = a.numerator < 0n;
  const top = negative ? -a.numerator : a.numerator;
  const bits = nearBitLength(top, Math.abs(quickTop)) - nearBitLength(a.denominator, quickBottom);
  const shift = KEPT_BITS - bits;
  const scaledTop = shift > 0 ? top << BigInt(shift) : top;
  const scaledBottom = shift < 0 ? a.denominator << BigInt(-shift) : a.denominator;
  let quotient = scaledTop / scaledBottom;
  // What the division left over only matters for which side of a halfway point we are on.
  if (quotient * scaledBottom !== scaledTop) quotient |= 1n;
  // In two steps for the smallest numbers that Excel has, for which 2 ** -shift alone is 0; in one for the largest, for
  // which 2 ** (SPARE_BITS - shift) alone is too large.
  const size =
    shift > 0
      ? Number(quotient) * 2 ** -SPARE_BITS * 2 ** (SPARE_BITS - shift)
      : Number(quotient) * 2 ** -shift;
  // 0 - size, so that what is too small for a double is 0 and not -0.
  return negative ? 0 - size : size;
}

/** Natural logarithm of a positive fraction, also where it is too large or too small for a double. */
export function naturalLog(a: Fraction): number {
  const shift = BigInt(bitLength(a.numerator) - bitLength(a.denominator));
  if (shift > -900n && shift < 900n) return Math.log(toNumber(a));
  const near =
    shift > 0n
      ? fraction(a.numerator, a.denominator << shift)
      : fraction(a.numerator << -shift, a.denominator);
  return Math.log(toNumber(near)) + Number(shift) * Math.LN2;
}

/** Square root of a fraction that is not negative, also where the fraction itself is too large for a double. */
export function squareRoot(a: Fraction): number {
  if (a.numerator === 0n) return 0;
  // An even shift comes out of the root as half of it.
  const shift = 2n * BigInt(Math.floor((bitLength(a.numerator) - bitLength(a.denominator)) / 2));
  if (shift > -900n && shift < 900n) return Math.sqrt(toNumber(a));
  const near =
    shift > 0n
      ? fraction(a.numerator, a.denominator << shift)
      : fraction(a.numerator << -shift, a.denominator);
  return Math.sqrt(toNumber(near)) * 2 ** (Number(shift) / 2);
}
