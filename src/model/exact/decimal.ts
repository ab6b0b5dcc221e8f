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

/** The double nearest to what the cell shows. Whole numbers below 10^15 are shown as they are. */
export function asShown(x: number): number {
  if (Number.isInteger(x) && Math.abs(x) < 1e15) return x;
  return Number(x.toPrecision(SHOWN_DIGITS));
}

/** The finite number `x`, as shown, without any rounding left. */
export function toDecimal(x: number): Decimal {
  if (Number.isInteger(x) && Math.abs(x) < 1e15) return { digits: BigInt(x), scale: 0 };
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
