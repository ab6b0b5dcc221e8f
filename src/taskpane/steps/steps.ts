import {
  AREA_FIELDS,
  OTHER_INCOME,
  type AreaField,
  type ByYearId,
  type InputId,
} from "../../workbook/inputs/fields";
import {
  countsTwice,
  foldName,
  isLondon,
  londonBesideItsOffices,
} from "../../workbook/preview/reference";
import { weightsOf } from "../../workbook/preview/targets";
import { SHEETS } from "../../workbook/sheets/layout";
import { areaName, INPUT_FIELDS, runOf, YEAR_FIELDS, yearsIn, type Form } from "./form";
import { fillNeed } from "./start";
import { wrongIn, type Problem } from "./typed";

export type StepId = "specialty" | "posts" | "need" | "targets" | "moves" | "money" | "write";

export interface Step {
  readonly id: StepId;
  readonly title: string;
  /** Sheets of inputs that are written when the step is left. */
  readonly sheets: readonly string[];
  /** What must be mended before the step is left. */
  readonly check: (form: Form) => Problem[];
}

/** The ids of the controls, which the messages point at. */
export const inputAt = (id: InputId): string => `input-${id}`;
export const yearAt = (id: ByYearId, year: number): string => `year-${id}-${year}`;
export const areaAt = (field: AreaField, area: number): string => `area-${field}-${area}`;
export const placeAt = (table: "vacancies" | "capacity", area: number): string =>
  `${table}-${area}`;
export const salaryAt = (grade: number, what: number | "years" | "source"): string =>
  `salary-${grade}-${what}`;
export const fixedTermAt = (field: string, row: number): string => `fixed-${field}-${row}`;

const found = (at: string, message: string | undefined): Problem[] =>
  message ? [{ at, message }] : [];

function checkInputs(form: Form, ids: readonly InputId[]): Problem[] {
  return ids.flatMap((id) => {
    const field = INPUT_FIELDS.get(id)!;
    const required = field.standard !== null && field.kind !== "text";
    return found(inputAt(id), wrongIn(form.inputs[id].value, field, required));
  });
}

function checkYears(form: Form, ids: readonly ByYearId[]): Problem[] {
  return ids.flatMap((id) => {
    const field = YEAR_FIELDS.get(id)!;
    return form.byYear[id].values.flatMap((text, year) =>
      found(
        yearAt(id, year),
        wrongIn(
          text,
          { ...field, label: `${field.label}, ${form.byYear.Years.values[year]}` },
          false
        )
      )
    );
  });
}

function checkAreas(form: Form, fields: readonly AreaField[]): Problem[] {
  return fields.flatMap((id) => {
    const field = AREA_FIELDS.find((entry) => entry.id === id)!;
    return form.areas.flatMap((row, area) => {
      const label = `${field.label}, ${row.values.area || `row ${area + 1}`}`;
      return found(areaAt(id, area), wrongIn(row.values[id], { ...field, label }, false));
    });
  });
}

function checkSpecialty(form: Form): Problem[] {
  const named = form.inputs.Specialty.value.trim() !== "";
  return [
    ...(named ? [] : [{ at: inputAt("Specialty"), message: "Choose the specialty." }]),
    ...checkInputs(form, ["Phase", "BaselineDate", "PreparedOn"]),
    ...(yearsIn(form) > 0
      ? []
      : [{ at: "first-year", message: "Enter the first training year, such as 2022." }]),
  ];
}

function checkPosts(form: Form): Problem[] {
  const wrong = [...checkNames(form), ...checkAreas(form, ["posts", "trustFunded", "outOfScope"])];
  if (wrong.length > 0) return wrong;
  const posts = form.areas.reduce((sum, { values }) => sum + (Number(values.posts) || 0), 0);
  if (runOf(form).areas.some(({ values }) => Number(values.posts) > 0) || posts > 0) return [];
  return [{ at: areaAt("posts", 0), message: "Enter the posts of at least one area." }];
}

function checkNames(form: Form): Problem[] {
  if (form.areas.length === 0) return [{ at: "add-area", message: "Add at least one area." }];
  const folded = form.areas.map((row) => foldName(row.values.area));
  const office = londonBesideItsOffices(folded);
  return folded.flatMap((name, area) => {
    const shown = areaName(form, area);
    const at = areaAt("area", area);
    if (name === "")
      return [{ at, message: `Row ${area + 1}: name the area, or take the row out.` }];
    if (countsTwice(name)) {
      return [{ at, message: `${shown} is no area and would count twice: take the row out.` }];
    }
    if (folded.indexOf(name) < area) return [{ at, message: `${shown} is listed twice.` }];
    if (isLondon(name) && office !== undefined) {
      const part = areaName(form, office);
      return [
        { at, message: `London stands beside ${part}, which is part of it: keep one of them.` },
      ];
    }
    return [];
  });
}

function checkNeed(form: Form): Problem[] {
  const wrong = [
    ...checkInputs(form, ["HeePart", "DeprivationWeight", "SpecialisedWeight", "Combination"]),
    ...checkAreas(form, ["nhse", "hee", "deprivation", "specialised"]),
  ];
  if (wrong.length > 0) return wrong;
  const { refused } = fillNeed(form);
  if (refused)
    return [{ at: "need-source-own", message: `The built-in need has not all: ${refused}` }];
  const run = runOf(form);
  const weights = weightsOf(run);
  if (weights.refused) return [{ at: inputAt("DeprivationWeight"), message: weights.words }];
  const columns = [
    ["nhse", 0, "NHSE need"],
    ["deprivation", 2, "Deprivation need"],
    ["specialised", 3, "Specialised need"],
  ] as const;
  return columns.flatMap(([field, place, label]) => {
    const none = run.areas.every(({ values }) => !values[field]);
    if (!none || Number(weights.value[0][place]) === 0) return [];
    return [
      {
        at: areaAt(field, 0),
        message: `${label} has a weight but no figures: enter them, or set the weight to 0.`,
      },
    ];
  });
}

function checkTargets(form: Form): Problem[] {
  const wrong = [
    ...checkInputs(form, ["TargetTotal", "Method", "LevelUpTo"]),
    ...checkAreas(form, ["minimum", "maximum", "override"]),
  ];
  const unreasoned = form.areas.flatMap(({ values }, area) => {
    const at = areaAt("overrideReason", area);
    if (values.override.trim() === "") return [];
    if (Number(values.override) === 0) {
      return [
        {
          at: areaAt("override", area),
          message: `${values.area}: an override of 0 is none. To keep an area at no posts, clear its need instead.`,
        },
      ];
    }
    return values.overrideReason.trim() === ""
      ? [{ at, message: `${values.area}: give the reason of the override.` }]
      : [];
  });
  return [...wrong, ...unreasoned];
}

function checkMoves(form: Form): Problem[] {
  const known = form.inputs.VacanciesFrom.value === "known";
  const tables = [
    ...(known ? (["vacancies"] as const) : []),
    ...(form.limitCapacity ? (["capacity"] as const) : []),
  ];
  return [
    ...checkInputs(form, [
      "VacanciesFrom",
      "TrainingLength",
      "Stretch",
      "Pace",
      "Profile",
      "UnsignedPlaces",
    ]),
    ...checkYears(form, ["Expansion"]),
    ...tables.flatMap((table) =>
      form.areas.flatMap(({ values }, area) =>
        form[table][area].flatMap((text, year) => {
          const label = `${values.area}, ${form.byYear.Years.values[year]}`;
          return found(placeAt(table, area), wrongIn(text, { label, kind: "whole" }, false));
        })
      )
    ),
    ...form.fixedTerm.flatMap((row, place) => [
      ...(row.area || !(row.posts || row.until)
        ? []
        : [{ at: fixedTermAt("area", place), message: "Fixed-term posts: name the area." }]),
      ...found(
        fixedTermAt("posts", place),
        wrongIn(row.posts, { label: "Fixed-term posts", kind: "whole" }, row.area !== "")
      ),
      ...found(
        fixedTermAt("until", place),
        wrongIn(row.until, { label: "Funded until", kind: "date" }, false)
      ),
    ]),
  ];
}

function checkMoney(form: Form): Problem[] {
  return [
    ...checkInputs(form, [
      ...(["SalaryShare", "FirstYearPart", "YearlyCost", "PenaltyLow", "PenaltyHigh"] as const),
      ...(["BenefitYears", "MoneyRate", "HealthRate", "CostPerQaly", "ValuePerQaly"] as const),
    ]),
    ...checkYears(form, ["Salary", "PlacementFee", ...OTHER_INCOME, "HostingCost"]),
    ...checkAreas(form, ["mff", "londonWeighting", "inequality"]),
    ...checkSalaries(form),
  ];
}

function checkSalaries(form: Form): Problem[] {
  return form.salaries.flatMap((row, place) => {
    const rule = { label: `Years as ${row.grade}`, kind: "number" } as const;
    return [
      ...found(salaryAt(place, "years"), wrongIn(row.years, rule, false)),
      ...row.salaries.flatMap((text, year) => {
        const label = `Salary of ${row.grade}, ${form.byYear.Years.values[year]}`;
        return found(salaryAt(place, year), wrongIn(text, { label, kind: "number" }, false));
      }),
    ];
  });
}

const { inputs, areas, vacancies, capacity, fixedTerm, salaries, lists } = SHEETS;

export const STEPS: readonly Step[] = [
  // All tables that go by years or by areas are written together, so that a run closed here can be opened again.
  {
    id: "specialty",
    title: "Specialty",
    sheets: [inputs, areas, vacancies, capacity, salaries, lists],
    check: checkSpecialty,
  },
  {
    id: "posts",
    title: "Posts",
    sheets: [inputs, areas, vacancies, capacity],
    check: checkPosts,
  },
  { id: "need", title: "Need", sheets: [inputs, areas], check: checkNeed },
  { id: "targets", title: "Targets", sheets: [inputs, areas], check: checkTargets },
  {
    id: "moves",
    title: "Moves",
    sheets: [inputs, vacancies, capacity, fixedTerm],
    check: checkMoves,
  },
  { id: "money", title: "Money and benefit", sheets: [inputs, areas, salaries], check: checkMoney },
  { id: "write", title: "Write", sheets: [], check: () => [] },
];
