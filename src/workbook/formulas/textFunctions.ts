import { dateToSerial, serialToDate } from "./format";
import { each, pairwise } from "./operators";
import { isError, single, toNumber, toText, type CellValue, type Result } from "./values";

/** Applies a rule to the text of each cell; an error stays that error. */
function texts(term: Result, rule: (text: string) => CellValue): Result {
  return each(term, (value) => {
    const text = toText(value);
    return isError(text) ? text : rule(text);
  });
}

/** LEFT and RIGHT: a text and how many of its characters. */
function part(term: Result, count: Result, rule: (text: string, n: number) => string): Result {
  const n = toNumber(single(count));
  if (isError(n)) return n;
  return texts(term, (text) => (n < 0 ? { error: "#VALUE!" } : rule(text, Math.floor(n))));
}

/** A part of a date. Excel calls day 0, which a blank cell counts as, the 0th of January 1900. */
function datePart(term: Result, rule: (date: Date) => number): Result {
  return each(term, (value) => {
    const serial = toNumber(value);
    if (isError(serial)) return serial;
    if (serial < 0) return { error: "#NUM!" };
    // Excel counts a 29 February 1900: the days before it are one more than the later ones say.
    return rule(serialToDate(serial < 60 ? Math.max(Math.floor(serial), 1) + 1 : serial));
  });
}

/** Excel's functions of texts and dates that the formulas of a run use; all of them are there in Excel 2010. */
export const TEXT_FUNCTIONS = {
  /** With regard to case, without wildcards. */
  FIND: (wanted: Result, within: Result) =>
    pairwise(wanted, within, (a, b) => {
      const [needle, text] = [toText(a), toText(b)];
      if (isError(needle)) return needle;
      if (isError(text)) return text;
      const place = text.indexOf(needle);
      return place < 0 ? { error: "#VALUE!" } : place + 1;
    }),
  LEFT: (term: Result, count: Result) => part(term, count, (text, n) => text.slice(0, n)),
  RIGHT: (term: Result, count: Result) =>
    part(term, count, (text, n) => text.slice(Math.max(text.length - n, 0))),
  /** Spaces alone, not other blanks: none at the ends, one between words. */
  TRIM: (term: Result) => texts(term, (text) => text.replace(/ +/g, " ").replace(/^ | $/g, "")),
  DATE: (year: Result, month: Result, day: Result) => {
    const terms = [year, month, day].map((term) => toNumber(single(term)));
    const fault = terms.find(isError);
    if (fault) return fault;
    const [y, m, d] = terms as number[];
    if (y < 0 || y >= 10000) return { error: "#NUM!" };
    // Excel counts a year below 1900 from 1900.
    return dateToSerial(y < 1900 ? y + 1900 : y, m, d);
  },
  YEAR: (term: Result) => datePart(term, (date) => date.getUTCFullYear()),
  MONTH: (term: Result) => datePart(term, (date) => date.getUTCMonth() + 1),
} as const;
