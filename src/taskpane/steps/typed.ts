import type { Field } from "../../workbook/inputs/fields";
import type { Scalar } from "../../workbook/inputs/run";

/** What is wrong with one control of the pane: the id of the control, and what to do, in words. */
export interface Problem {
  readonly at: string;
  readonly message: string;
}

type Rule = Pick<Field, "label" | "kind" | "choices" | "least" | "most">;

/** A number as people type it: `1,250`, `£1,250`, `20%`, `8/12`, ` 0.2 `; undefined where it is none. */
export function typedNumber(text: string): number | undefined {
  const plain = text.replace(/[\s\u00a0£]/g, "");
  const parts = /^(\d{1,6})\/(\d{1,6})$/.exec(plain);
  if (parts && Number(parts[2]) > 0) return Number(parts[1]) / Number(parts[2]);
  const match = /^([-+]?)(\d{1,3}(?:,\d{3})+|\d*)(\.\d+)?(%?)$/.exec(plain);
  if (!match || (!match[2] && !match[3])) return undefined;
  const number = Number(`${match[1]}${match[2].replace(/,/g, "") || "0"}${match[3] ?? ""}`);
  // 20% is 20 hundredths: the division by 100 gives the nearest double, as 0.2 typed would.
  return match[4] ? number / 100 : number;
}

const DAY = 86_400_000;
/** Excel counts days from 30 December 1899 (for all dates from 1 March 1900). */
const FIRST = Date.UTC(1899, 11, 30);

/** The Excel serial of a date control's value (`2022-09-01`); undefined where it is none. */
export function typedDate(text: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
  if (!match) return undefined;
  const [year, month, day] = match.slice(1).map(Number);
  const time = Date.UTC(year, month - 1, day);
  const real = new Date(time).toISOString().startsWith(text.trim());
  return real && year >= 1901 ? (time - FIRST) / DAY : undefined;
}

/** The value of a date control for an Excel serial. */
export const dateText = (serial: number): string =>
  new Date(FIRST + Math.floor(serial) * DAY).toISOString().slice(0, 10);

/** What a control holds for a value of the run. */
export function shownValue(value: Scalar, kind: Rule["kind"]): string {
  if (value === null) return "";
  if (typeof value !== "number") return value;
  return kind === "date" ? dateText(value) : numberText(value);
}

/** Months of a year are shown as such: 8/12, not 0.666666666666667. */
function numberText(value: number): string {
  const months = Math.round(value * 12);
  const isMonths = value > 0 && value < 1 && months / 12 === value && String(value).length > 8;
  return isMonths ? `${months}/12` : String(value);
}

/** The value that a control's text stands for; null where it is blank or is no such value (see `wrongIn`). */
export function typedValue(text: string, kind: Rule["kind"]): Scalar {
  const tidy = text.replace(/\s+/g, " ").trim();
  if (tidy === "") return null;
  if (kind === "text" || kind === "choice") return tidy;
  return (kind === "date" ? typedDate(tidy) : typedNumber(tidy)) ?? null;
}

/** What is wrong with a control's text, as a sentence with the remedy; undefined where nothing is. */
export function wrongIn(text: string, rule: Rule, required: boolean): string | undefined {
  const { label, kind } = rule;
  if (text.trim() === "") return required ? `${label}: ${enter(kind)}.` : undefined;
  const value = typedValue(text, kind);
  if (kind === "text") return undefined;
  if (kind === "choice") {
    return rule.choices!.includes(String(value)) ? undefined : `${label}: choose one of the list.`;
  }
  if (typeof value !== "number") return `${label}: ${enter(kind)}; "${text.trim()}" is none.`;
  const { least = 0, most = Infinity } = rule;
  if (kind === "whole" && !Number.isInteger(value)) {
    return `${label}: enter a whole number; count posts, not whole-time equivalents.`;
  }
  if (kind !== "date" && (value < least || value > most)) {
    return `${label}: enter a number ${most === Infinity ? `of ${least} or more` : `from ${least} to ${most}`}.`;
  }
  return undefined;
}

const enter = (kind: Rule["kind"]): string =>
  kind === "date"
    ? "enter a date"
    : kind === "whole"
      ? "enter a whole number"
      : kind === "number"
        ? "enter a number"
        : "fill this in";
