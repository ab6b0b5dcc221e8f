import type { CellValue } from "../formulas/values";

/** How a cell looks in Excel: its number format and the text it shows. */
export interface CellLook {
  readonly format: string;
  readonly text: string;
}

/** A heading that names a training or financial year: `2022/23`, `2022-23`, `2022/2023`, `AY 2022/23`, 2022. */
const TWO_YEARS = /(?:^|\D)((?:19|20)\d\d)\s*[/_\u2013\u2014-]\s*((?:19|20)?\d\d)(?!\d)/;
/** `26/27`, `FY26/27`, `AY 26-27`. */
const TWO_SHORT = /^(?:[a-z]{2,12}[\s_]*)?'?(\d\d)\s*[/\u2013\u2014-]\s*'?(\d\d)$/i;
const ONE_YEAR = /^\D{0,12}((?:19|20)\d\d)$/;
const ISO_DATE = /^((?:19|20)\d\d)-(\d\d)-\d\d(?:T.*)?$/;
/** Day before month, as in England. */
const DAY_MONTH_YEAR = /^\d{1,2}[/.](\d{1,2})[/.]((?:19|20)?\d\d)$/;
/** `Aug 2026`, `1 August 2026`, `Aug-26`, `Posts Aug 2026`. */
const MONTH_YEAR =
  /^(?:\D{0,12}[\s_])??(?:\d{1,2}(?:st|nd|rd|th)?[\s-]+)?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?[\s.,'\u2019_-]+((?:19|20)?\d\d)$/i;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Training years begin in August. */
const FIRST_MONTH = 8;
const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

/**
 * The year that a heading names, written as 2022/23; undefined where it names none. A date names the training year in
 * which it lies; a number in a date format is a date, whatever the first day of the workbook's calendar.
 */
export function yearOfHeading(heading: CellValue, look?: CellLook): string | undefined {
  if (typeof heading === "number") {
    if (look && isDateFormat(look.format)) return yearOfDate(heading, look);
    return Number.isInteger(heading) ? yearLabel(heading) : undefined;
  }
  if (typeof heading !== "string") return undefined;
  const text = heading.trim();
  const date = ISO_DATE.exec(text);
  if (date) return trainingYear(Number(date[1]), Number(date[2]));
  const two = TWO_YEARS.exec(text) ?? TWO_SHORT.exec(text);
  if (two) {
    const first = fullYear(two[1]);
    return Number(two[2].slice(-2)) === (first + 1) % 100 ? yearLabel(first) : undefined;
  }
  const named = MONTH_YEAR.exec(text);
  if (named) {
    return trainingYear(fullYear(named[2]), MONTHS.indexOf(named[1].toLowerCase()) + 1);
  }
  const one = ONE_YEAR.exec(text);
  if (one) return yearLabel(Number(one[1]));
  const day = DAY_MONTH_YEAR.exec(text);
  return day ? trainingYear(fullYear(day[2]), Number(day[1])) : undefined;
}

/** True for the formats of dates; a format of times alone, or of numbers, is none. */
export function isDateFormat(format: string): boolean {
  const codes = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "");
  return /[dy]|mmm/i.test(codes) && !/general/i.test(codes);
}

const DAY = 86_400_000;
/** Day 0 of Excel's two calendars; in that of 1900 for all days from 1 March 1900. */
const CALENDARS = [Date.UTC(1899, 11, 30), Date.UTC(1904, 0, 1)];

/**
 * No version of Excel tells an add-in which of the two calendars a workbook counts by: the text in the cell shows
 * the year, and only one of them can be right.
 */
function yearOfDate(serial: number, { format, text }: CellLook): string | undefined {
  const days = CALENDARS.map((start) => new Date(start + Math.floor(serial) * DAY));
  const shown = yearShown(text);
  const day = days.find((entry) => entry.getUTCFullYear() % 100 === shown) ?? days[0];
  if (Number.isNaN(day.getTime())) return undefined;
  const codes = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "");
  const yearAlone = !/[dm]/i.test(codes);
  return yearAlone
    ? yearLabel(day.getUTCFullYear())
    : trainingYear(day.getUTCFullYear(), day.getUTCMonth() + 1);
}

/** The last two digits of the year in a date as shown: its number of four digits, or else its last number. */
function yearShown(text: string): number | undefined {
  const numbers = text.match(/\d+/g) ?? [];
  const year = numbers.find((entry) => entry.length === 4) ?? numbers[numbers.length - 1];
  return year === undefined ? undefined : Number(year) % 100;
}

const fullYear = (digits: string): number =>
  digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) >= 90 ? 1900 : 2000);

function trainingYear(year: number, month: number): string | undefined {
  if (month < 1 || month > 12) return undefined;
  return yearLabel(month >= FIRST_MONTH ? year : year - 1);
}

function yearLabel(first: number): string | undefined {
  if (first < FIRST_YEAR || first > LAST_YEAR) return undefined;
  return `${first}/${String((first + 1) % 100).padStart(2, "0")}`;
}
