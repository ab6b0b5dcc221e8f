import { AREA_FIELDS, type Field } from "../../workbook/inputs/fields";
import { INPUT_FIELDS, YEAR_FIELDS, type Form } from "./form";
import { wrongIn } from "./typed";

/**
 * The first figure that was typed and cannot be read, in words. A run counts it as blank, so that nothing may be shown of
 * one: a live figure would be right for what nobody typed.
 */
export function unreadIn(form: Form): string | undefined {
  for (const [id, field] of INPUT_FIELDS) {
    const wrong = wrongIn(form.inputs[id].value, field, false);
    if (wrong) return wrong;
  }
  for (const [id, field] of YEAR_FIELDS) {
    const wrong = first(form.byYear[id].values, field);
    if (wrong) return wrong;
  }
  for (const [index, row] of form.areas.entries()) {
    const name = row.values.area || `row ${index + 1}`;
    for (const { id, label, kind } of AREA_FIELDS) {
      const wrong = wrongIn(row.values[id], { label: `${label}, ${name}`, kind }, false);
      if (wrong) return wrong;
    }
    const known = first(form.vacancies[index] ?? [], whole(`Vacancies, ${name}`));
    if (known) return known;
    const places = form.limitCapacity ? (form.capacity[index] ?? []) : [];
    const capacity = first(places, whole(`Capacity, ${name}`));
    if (capacity) return capacity;
  }
  return undefined;
}

type Rule = Pick<Field, "label" | "kind"> & Partial<Pick<Field, "least" | "most" | "choices">>;

const whole = (label: string): Rule => ({ label, kind: "whole" });

const first = (texts: readonly string[], rule: Rule): string | undefined =>
  texts.map((text) => wrongIn(text, rule, false)).find((wrong) => wrong !== undefined);
