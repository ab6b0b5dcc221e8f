import { INPUTS, BY_YEAR, type ByYearId, type InputId } from "../../workbook/inputs/fields";
import type { Run } from "../../workbook/inputs/run";
import {
  builtInNeed,
  GRADES,
  inputComponent,
  MARKET_FORCES_FACTORS_YEAR,
  NEED_YEARS,
  OFFICES,
  SPECIALISED_WEIGHTS,
  SPECIALTIES,
  yearsAtGrades,
} from "../../workbook/preview/reference";
import { SAMPLE } from "../../workbook/preview/sample";
import { figuresText } from "../../workbook/signOff";
import { BLANK_AREA, setAreas, setInput, setSource, type Form } from "./form";
import { withBuiltInSource } from "./needSource";
import { setPhase } from "./phase";
import { shownValue } from "./typed";

/** A run with nothing chosen: the 13 local offices, the published defaults, the years of the pilot. */
export function newForm(): Form {
  const inputs = Object.fromEntries(
    INPUTS.map(({ id, standard, kind, source }) => [
      id,
      { value: shownValue(standard, kind), source: source as string },
    ])
  ) as Record<InputId, { value: string; source: string }>;
  const byYear = Object.fromEntries(
    BY_YEAR.map(({ id, source }) => [id, { values: [] as string[], source: source as string }])
  ) as Record<ByYearId, { values: string[]; source: string }>;
  const empty: Form = {
    inputs: {
      ...inputs,
      NeedYear: { ...inputs.NeedYear, value: NEED_YEARS[0] },
      DeprivationYear: { ...inputs.DeprivationYear, value: NEED_YEARS[0] },
      NeedComponent: { ...inputs.NeedComponent, value: "general and acute" },
    },
    byYear,
    areas: [],
    needSource: "built in",
    deprivationSource: "built in",
    vacancies: [],
    limitCapacity: false,
    capacity: [],
    signOff: [],
    fixedTerm: [],
    salaries: GRADES.map((grade) => ({ grade, years: "", salaries: [], source: "" })),
    assumptions: [
      {
        assumption: `Market forces factors of ${MARKET_FORCES_FACTORS_YEAR}, unless others were entered`,
        source: "NHS England allocations, weighted to local offices",
      },
    ],
    changeLog: [],
  };
  const offices = OFFICES.map(({ name, code, mff }) => ({
    values: { ...BLANK_AREA.values, area: name, code, mff: String(mff), inequality: "1" },
  }));
  return setPhase(setAreas(empty, offices), "2022 pilot");
}

/** The run on the sample, with the places that its deans assure; what of it is made up, `SAMPLE` says. */
export function sampleForm(): Form {
  const { baselineDate, stretch, prices, pricesSource, yearlyCost, signedBy } = SAMPLE;
  let form = useSamplePosts(setSpecialty(newForm(), SAMPLE.specialty));
  form = setInput(form, "BaselineDate", baselineDate);
  form = setInput(form, "LevelUpTo", SAMPLE.levelUpTo);
  form = setSource(setInput(form, "Stretch", String(stretch[0])), "Stretch", stretch[1]);
  form = setInput(form, "YearlyCost", String(yearlyCost));
  form = setSource(form, "YearlyCost", pricesSource);
  const years = form.byYear.Years.values;
  const inLondon = new Set(OFFICES.filter(({ london }) => london).map(({ name }) => name));
  const areas = form.areas.map(({ values }) => ({
    values: {
      ...values,
      londonWeighting: inLondon.has(values.area) ? String(SAMPLE.londonWeighting) : "",
    },
  }));
  const priced = Object.entries(prices).map(([id, price]) => [
    id,
    { values: years.map(() => String(price)), source: pricesSource },
  ]);
  return {
    ...form,
    areas,
    byYear: { ...form.byYear, ...Object.fromEntries(priced) },
    assumptions: [...form.assumptions, SAMPLE.restAssumption],
    limitCapacity: true,
    signOff: form.areas.map(({ values }) => ({
      signedBy,
      signedOn: baselineDate,
      evidence: "Illustrative",
      figures: figuresText(
        years,
        years.map((_, year) => SAMPLE.offices[values.code][2][year] ?? null)
      ),
    })),
    salaries: form.salaries.map((row) => {
      const salary = (SAMPLE.salaries as Readonly<Record<string, number>>)[row.grade];
      const known = (_: string, year: number) => (year < SAMPLE.salaryYears ? String(salary) : "");
      return { ...row, salaries: years.map(known), source: pricesSource };
    }),
    fixedTerm: SAMPLE.fixedTerm.map((row) => ({ ...row, posts: String(row.posts) })),
    capacity: form.areas.map(({ values }) =>
      years.map((_, year) => String(SAMPLE.offices[values.code][2][year] ?? ""))
    ),
  };
}

/** The sample's posts and its shares of specialised services, for the offices of the sample that the run has. */
export function useSamplePosts(form: Form): Form {
  const people = builtInNeed(
    OFFICES.map(({ name }) => name),
    "registered",
    SAMPLE.registeredYear
  );
  const areas = OFFICES.map(({ name, code, mff }, place) => {
    const [posts, specialised] = SAMPLE.offices[code];
    const before = form.areas.find((row) => row.values.area === name)?.values;
    return {
      values: {
        ...(before ?? {
          ...BLANK_AREA.values,
          area: name,
          code,
          mff: String(mff),
          inequality: "1",
        }),
        posts: String(posts),
        trustFunded: String(SAMPLE.trustFunded[code]),
        outOfScope: "",
        specialised: String(specialised),
        registered: people.refused ? "" : String(people.value[place]),
      },
    };
  });
  const filled = setAreas(form, areas);
  const assumptions = [
    ...form.assumptions.filter(({ assumption }) => assumption !== SAMPLE.assumption.assumption),
    SAMPLE.assumption,
  ];
  return setInput({ ...filled, assumptions }, "PostsSource", SAMPLE.postsSource);
}

/** A specialty brings its length of training, the need that is suggested for it, and its published weight. */
export function setSpecialty(form: Form, name: string): Form {
  const known = SPECIALTIES.find((specialty) => specialty.name === name);
  let next = setInput(form, "Specialty", name);
  if (!known) return next;
  next = setInput(next, "TrainingLength", String(known.months));
  next = setSource(next, "TrainingLength", `Curriculum of the specialty, from ${known.entryGrade}`);
  const atGrades = yearsAtGrades(known.entryGrade, known.months);
  next = {
    ...next,
    salaries: next.salaries.map((row) => {
      const place = GRADES.indexOf(row.grade);
      return place < 0 ? row : { ...row, years: String(Number(atGrades[place].toFixed(2))) };
    }),
  };
  next = setInput(next, "SpecialisedWeight", String(SPECIALISED_WEIGHTS[name] ?? 0));
  return next.needSource === "built in"
    ? setInput(next, "NeedComponent", inputComponent(known.component))
    : next;
}

/** The component of NHS England's figures that stands for deprivation: avoidable mortality, the nearest published. */
export const DEPRIVATION_COMPONENT = "health inequalities";

/**
 * Fills the need columns that come from the built-in figures.
 * @returns the form, and what could not be found, in words
 */
export function fillNeed(form: Form): { form: Form; refused?: string } {
  const names = form.areas.map((row) => row.values.area);
  const columns = [
    ["nhse", form.needSource, form.inputs.NeedComponent.value, form.inputs.NeedYear.value],
    [
      "deprivation",
      form.deprivationSource,
      DEPRIVATION_COMPONENT,
      form.inputs.DeprivationYear.value,
    ],
  ] as const;
  let areas = form.areas;
  for (const [field, source, component, year] of columns) {
    if (source !== "built in") continue;
    const need = builtInNeed(names, component, year);
    if (need.refused) return { form, refused: need.words };
    areas = areas.map((row, i) => {
      const values = { ...row.values, [field]: String(need.value[i]) };
      return { values, ...(row.links ? { links: { ...row.links, [field]: undefined } } : {}) };
    });
  }
  const filled = { ...form, areas: withRegistered(form, areas) };
  return { form: withBuiltInSource(filled, DEPRIVATION_COMPONENT) };
}

/** The registered population goes with built-in need: levelling up is told by it too. */
function withRegistered(form: Form, areas: Form["areas"]): Form["areas"] {
  if (form.needSource !== "built in") return areas;
  const names = areas.map((row) => row.values.area);
  const people = builtInNeed(names, "registered", form.inputs.NeedYear.value);
  if (people.refused) return areas;
  return areas.map((row, i) => {
    const registered = row.values.registered || String(people.value[i]);
    return { ...row, values: { ...row.values, registered } };
  });
}

/** Whether the need columns of a run that was read are the built-in figures of the year it names. */
export function withNeedSources(form: Form, run: Run): Form {
  const same = (field: "nhse" | "deprivation"): boolean => {
    const trial = fillNeed({ ...form, needSource: "built in", deprivationSource: "built in" });
    if (trial.refused) return false;
    return trial.form.areas.every(
      (row, i) => Number(row.values[field]) === run.areas[i].values[field]
    );
  };
  return {
    ...form,
    needSource: same("nhse") ? "built in" : "own",
    deprivationSource: same("deprivation") ? "built in" : "own",
  };
}
