import {
  PLAN_YEARS,
  phaseOf,
  suggestedFirstYear,
  windowOf,
  yearLabel,
} from "../../workbook/preview/reference";
import { YEAR_FIELDS, setInput, setYears, yearsIn, type Form } from "./form";

export const labelsFrom = (first: number, count: number): string[] =>
  Array.from({ length: count }, (_, index) => yearLabel(first + index));

/** What the phase and the baseline date suggest for the first training year. */
export interface Suggestion {
  readonly first: number;
  /** The training years in which the moves of the phase begin, in words. */
  readonly window: string;
  /** None of them begins after the baseline date. */
  readonly passed: boolean;
}

export function suggestionFor({ inputs }: Form): Suggestion | undefined {
  const phase = phaseOf(inputs.Phase.value);
  if (!phase) return undefined;
  const day = /^(\d{4})-(\d{2})-\d{2}$/.exec(inputs.BaselineDate.value);
  const counted = day ? { year: Number(day[1]), month: Number(day[2]) } : undefined;
  return { ...suggestedFirstYear(phase, counted), window: windowOf(phase) };
}

/** Chooses a phase. Its window suggests the first training year; the number of years stays. */
export const setPhase = (form: Form, phase: string): Form =>
  follow(form, setInput(form, "Phase", phase));

/** Enters the day on which the posts were counted: the first training year begins after it, if the phase allows. */
export const setBaseline = (form: Form, day: string): Form =>
  follow(form, setInput(form, "BaselineDate", day));

export function beginIn(form: Form, first: number): Form {
  return setYears(form, labelsFrom(first, yearsIn(form) || PLAN_YEARS));
}

/** Takes up the new suggestion, unless figures of a year would get lost or the user chose another year. */
function follow(before: Form, form: Form): Form {
  const suggested = suggestionFor(form);
  const [first] = before.byYear.Years.values;
  if (!suggested || first === yearLabel(suggested.first)) return form;
  const earlier = suggestionFor(before);
  const own = earlier !== undefined && first !== undefined && first !== yearLabel(earlier.first);
  return own || hasFiguresByYear(form) ? form : beginIn(form, suggested.first);
}

function hasFiguresByYear({ byYear, capacity, vacancies }: Form): boolean {
  const entered = [...YEAR_FIELDS].some(([id, { standard }]) => {
    const usual = standard === null ? "" : String(standard);
    const labels = id === "Years" || id === "FinancialYears";
    return !labels && byYear[id].values.some((text) => text.trim() !== usual);
  });
  return entered || [...capacity, ...vacancies].flat().some((text) => text.trim() !== "");
}

/** What there is to say about the first training year, or undefined where it begins in the window of its phase. */
export function aboutFirstYear(form: Form): { words: string; first: number } | undefined {
  const suggested = suggestionFor(form);
  const phase = phaseOf(form.inputs.Phase.value);
  const year = Number(/^\d{4}/.exec(form.byYear.Years.values[0] ?? "")?.[0]);
  if (!suggested || !phase || !year || (year >= phase.first && year <= phase.last))
    return undefined;
  const { first, window, passed } = suggested;
  return {
    first,
    words: passed
      ? `The window of phase ${phase.name} (${window}) has passed at the baseline date; the next training year is ${yearLabel(first)}.`
      : `The plan begins in ${yearLabel(year)}, outside the window of phase ${phase.name} (${window}). Suggested: ${yearLabel(first)}.`,
  };
}
