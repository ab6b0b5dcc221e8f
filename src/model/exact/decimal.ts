/**
 * Numbers as Excel shows them: rounded to 15 significant digits and then taken exactly, so that
 * 0.1+0.2 is 0.3 and a tie that a person can see is a tie.
 */
export interface Decimal {
  /** value = digits / 10^scale */
  readonly digits: bigint;
  /** Number of decimal places, never negative. */
  readonly scale: number;
}

/** Excel keeps 15 significant digits of every number (Microsoft, "Excel specifications and limits"). */
const SHOWN_DIGITS = 15;

/** Whole numbers below this are shown as they are. */
const LEAST_ROUNDED = 10 ** SHOWN_DIGITS;

/** The powers of ten that a double holds exactly: 10^22 = 2^22 x 5^22, and 5^22 < 2^53. */
const POWERS = Array.from({ length: 23 }, (_, k) => Number(`1e${k}`));

/**
 * How many decimal places the number has where it is shown with 15 digits, if doubles are certain to find these digits
 * as `Math.round(size x POWERS[places])`; -1 where the slow way must find them. It spares a sheet of figures a text for each.
 *
 * Proof. Let t = size x 10^places without rounding, p the product as computed, n its nearest whole number. The power is
 * exact, so |p - t| <= t x 2^-53 < 0.112 for t < 10^15. With |p - n| < 0.38, t lies less than 0.5 from n: n is t rounded
 * to a whole number, and no half lies between. p >= 10^14 and n < 10^15 say that n has 15 digits, so 15 is the right number of
 * places (where p = 10^14 comes from a t just below, t with one place more rounds to 10^15, the same number).
 */
function placesShown(size: number): number {
  const places = SHOWN_DIGITS - 1 - Math.floor(Math.log10(size));
  if (!(places >= 0 && places < POWERS.length)) return -1;
  const product = size * POWERS[places];
  const digits = Math.round(product);
  const certain =
    product >= LEAST_ROUNDED / 10 && digits < LEAST_ROUNDED && Math.abs(product - digits) < 0.38;
  return certain ? places : -1;
}

/** The double nearest to what the cell shows. Whole numbers below 10^15 are shown as they are. */
export function asShown(x: number): number {
  const size = Math.abs(x);
  if (Number.isInteger(x) && size < LEAST_ROUNDED) return x;
  const places = placesShown(size);
  if (places < 0) return Number(x.toPrecision(SHOWN_DIGITS));
  // Both are exact, and a quotient is rounded once, to the nearest double.
  const shown = Math.round(size * POWERS[places]) / POWERS[places];
  return x < 0 ? -shown : shown;
}

/** The finite number `x`, as shown, without any rounding left. */
export function toDecimal(x: number): Decimal {
  const size = Math.abs(x);
  if (Number.isInteger(x) && size < LEAST_ROUNDED) return { digits: BigInt(x), scale: 0 };
  let places = placesShown(size);
  if (places < 0) return slowDecimal(x);
  let digits = Math.round(size * POWERS[places]);
  // Zeros at the end, at most fourteen.
  for (let zeros = 8; zeros >= 1; zeros /= 2) {
    if (places >= zeros && digits % POWERS[zeros] === 0) {
      digits /= POWERS[zeros];
      places -= zeros;
    }
  }
  return { digits: BigInt(x < 0 ? -digits : digits), scale: places };
}

/** The same by way of a text, for numbers of every size. */
function slowDecimal(x: number): Decimal {
  // "-1.23456789012345e-7": sign, one digit, the other fourteen, exponent of ten
  const [mantissa, exponentText] = x.toExponential(SHOWN_DIGITS - 1).split("e");
  const negative = mantissa.startsWith("-");
  const figures = mantissa.replace("-", "").replace(".", "").replace(/0+$/, "") || "0";
  const scale = figures.length - 1 - Number(exponentText);
  const digits = BigInt(figures) * (scale < 0 ? 10n ** BigInt(-scale) : 1n);
  return { digits: negative ? -digits : digits, scale: Math.max(scale, 0) };
}

/** The numbers as whole multiples of one power of ten: value[i] = integers[i] / 10^scale. */
export function onOneScale(numbers: readonly number[]): { integers: bigint[]; scale: number } {
  const decimals = numbers.map(toDecimal);
  const scale = decimals.reduce((most, d) => Math.max(most, d.scale), 0);
  const powers = new Map<number, bigint>();
  const integers = decimals.map((d) => {
    const missing = scale - d.scale;
    let power = powers.get(missing);
    if (power === undefined) powers.set(missing, (power = 10n ** BigInt(missing)));
    return d.digits * power;
  });
  return { integers, scale };
}
