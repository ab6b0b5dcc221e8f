import type { Form } from "./form";

/** How the line begins that a run carries as the source of need that is built in. */
const BUILT_IN = "Built into Fair Share: ";
const PUBLISHED =
  "NHS England weighted populations (github.com/nhsx/AIF_Allocation_Tool, Open Government Licence v3)";

/**
 * Names the built-in figures as the source of the need, year and component included. A source that was typed stays; one
 * that this gave goes when the figures do.
 */
export function withBuiltInSource(form: Form, deprivation: string): Form {
  const { NeedSource, NeedComponent, NeedYear, DeprivationYear } = form.inputs;
  if (NeedSource.value !== "" && !NeedSource.value.startsWith(BUILT_IN)) return form;
  const parts = [
    ...(form.needSource === "built in" ? [`need, ${NeedComponent.value} ${NeedYear.value}`] : []),
    ...(form.deprivationSource === "built in"
      ? [`deprivation, ${deprivation} ${DeprivationYear.value}`]
      : []),
  ];
  const value = parts.length === 0 ? "" : `${BUILT_IN}${parts.join("; ")}; ${PUBLISHED}`;
  return { ...form, inputs: { ...form.inputs, NeedSource: { ...NeedSource, value } } };
}
