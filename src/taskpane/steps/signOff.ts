import { figuresText, isSigned, yearsNamedTwice } from "../../workbook/signOff";
import { put, type Form } from "./form";
import { typedDate, typedValue } from "./typed";

/** The places typed for an area. */
function placesOf(form: Form, area: number): (number | null)[] {
  return form.capacity[area].map((text) => typedValue(text, "whole") as number | null);
}

/** The figures of an area as a sign-off names them. */
export const presentFigures = (form: Form, area: number): string =>
  figuresText(form.byYear.Years.values, placesOf(form, area));

/** Records that the dean signed off the figures as they are now. */
export function recordSignOff(form: Form, area: number): Form {
  const row = { ...form.signOff[area], figures: presentFigures(form, area) };
  return { ...form, signOff: put(form.signOff, area, row) };
}

const hasNameAndDate = ({ signOff }: Form, area: number): boolean =>
  signOff[area].signedBy.trim() !== "" && typedDate(signOff[area].signedOn) !== undefined;

/** Areas whose sign-off has a name and a date but not the figures as they are now. */
export const toRecord = (form: Form): number[] =>
  form.areas.flatMap((_, area) =>
    hasNameAndDate(form, area) && form.signOff[area].figures !== presentFigures(form, area)
      ? [area]
      : []
  );

export interface SignOffState {
  /** Every place that is offered there is signed off. */
  readonly complete: boolean;
  readonly words: string;
}

/** What of an area's places is signed off, in words. */
export function signOffState(form: Form, area: number): SignOffState {
  const years = form.byYear.Years.values;
  const places = placesOf(form, area);
  const { signedBy, figures, signedOn } = form.signOff[area];
  const offered = years.filter((_, t) => (places[t] ?? 0) > 0);
  if (offered.length === 0) return { complete: true, words: "No places offered: nothing to sign." };
  if (figures.trim() === "") return { complete: false, words: "Not signed off: no place counts." };
  if (!hasNameAndDate(form, area)) {
    return {
      complete: false,
      words: "Enter who signed it off and when: without a name and a date no place counts.",
    };
  }
  const row = { signedBy, figures, evidence: "", signedOn: typedDate(signedOn) ?? null };
  const missing = years.filter(
    (year, t) => (places[t] ?? 0) > 0 && !isSigned(row, year, places[t] ?? 0)
  );
  const twice = yearsNamedTwice(figures, years);
  if (missing.length === 0) return { complete: true, words: `Recorded for ${figures}` };
  const why = twice.length > 0 ? ` ${twice.join(", ")} named twice.` : "";
  return {
    complete: false,
    words: `Recorded for ${figures}${why} Not signed off as now entered, so not counted: ${missing.join(", ")}.`,
  };
}
