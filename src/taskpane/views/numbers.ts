/** Numbers as the pane shows them: British separators, a true minus sign. */
const minus = (text: string): string => text.replace("-", "\u2212");

const format = (options: Intl.NumberFormatOptions): ((value: number) => string) => {
  const formatter = new Intl.NumberFormat("en-GB", options);
  return (value) => minus(formatter.format(value === 0 ? 0 : value));
};

export const whole = format({ maximumFractionDigits: 0 });
export const signed = format({ maximumFractionDigits: 0, signDisplay: "exceptZero" });
export const tenth = format({ minimumFractionDigits: 1, maximumFractionDigits: 1 });
export const exactPosts = format({ minimumFractionDigits: 2, maximumFractionDigits: 2 });
export const percent = format({
  style: "percent",
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});
export const signedWholePercent = format({
  style: "percent",
  maximumFractionDigits: 0,
  signDisplay: "exceptZero",
});
export const signedPercent = format({
  style: "percent",
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
  signDisplay: "exceptZero",
});
export const pounds = format({ style: "currency", currency: "GBP", maximumFractionDigits: 0 });

/** Large sums, short enough for a narrow pane: £1.2m, £35k. */
export function shortPounds(value: number): string {
  const size = Math.abs(value);
  if (size >= 999_500) return `${minus((value / 1e6).toFixed(1))}m`.replace(/^(\u2212?)/, "$1£");
  if (size >= 1000) return `${minus((value / 1000).toFixed(0))}k`.replace(/^(\u2212?)/, "$1£");
  return pounds(value);
}

export const posts = (count: number): string =>
  `${whole(count)} ${Math.abs(count) === 1 ? "post" : "posts"}`;

/** A label as it stands within a line; abbreviations in it stay as they are. */
export const inSentence = (label: string): string => label[0].toLowerCase() + label.slice(1);

export const list = (entries: readonly string[]): string =>
  entries.length < 2
    ? entries.join("")
    : `${entries.slice(0, -1).join(", ")} and ${entries[entries.length - 1]}`;
