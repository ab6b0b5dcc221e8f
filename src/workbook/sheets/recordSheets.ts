import { PHASES } from "../../model/reference/phases";
import { SPECIALTIES } from "../../model/reference/specialties";
import type { DefinedName, RunSheet } from "../describe";
import { cell, excel, joined, named, operation, type Expression } from "../formulas/expression";
import {
  ASSUMPTION_HEADINGS,
  CHANGE_LOG_HEADINGS,
  INPUTS,
  INPUT_HEADINGS,
  TABLES,
  type InputId,
} from "../inputs/fields";
import type { ChangeLogRow, Run } from "../inputs/run";
import { COLOURS, FORMATS, type StyleName } from "../styles";
import { SheetBuilder } from "./builder";
import { INPUTS_ROW, SHEETS } from "./layout";

const CONTENTS: readonly (readonly [string, string])[] = [
  [SHEETS.inputs, "The run's choices, weights, years and prices"],
  [SHEETS.areas, "Areas with posts now, need, bounds and overrides"],
  [SHEETS.vacancies, "Posts that fall vacant, known and expected"],
  [SHEETS.capacity, "New posts the deans can assure"],
  [SHEETS.fixedTerm, "Posts funded for a term only, shown apart"],
  [SHEETS.salaries, "Basic salary by grade, weighted by the years in each"],
  [SHEETS.targets, "Target posts of each area: what all later sheets read"],
  [SHEETS.workings, "How each target came about"],
  [SHEETS.levelUp, "What it would take to move no post and raise every area instead"],
  [SHEETS.plan, "Posts gained and given up, year by year"],
  [SHEETS.postsByYear, "Posts held at the end of each year"],
  [SHEETS.limits, "What keeps more posts from moving"],
  [SHEETS.pairs, "Who gives to whom"],
  [SHEETS.funding, "What the moves do to money"],
  [SHEETS.benefits, "What they are worth"],
  [SHEETS.checks, "Formulas that say OK or what is wrong"],
  [SHEETS.assumptions, "What the run takes for granted"],
  [SHEETS.changeLog, "One line for each run"],
];

/** What About says of an input that is blank: neither 0 nor the hint beside it is a value. */
const NOT_ENTERED = "not entered";
const entered = (id: InputId): Expression =>
  excel("IF", operation(named(id), "=", ""), NOT_ENTERED, named(id));

/** The value of an input with what is beside it under Source, unless that is still the hint of what to enter. */
function withSource(id: InputId): Expression {
  const index = INPUTS.findIndex((field) => field.id === id);
  const source = cell(SHEETS.inputs, INPUTS_ROW + 1 + index, INPUT_HEADINGS.indexOf("Source"));
  const hint = excel(
    "OR",
    operation(source, "=", ""),
    operation(source, "=", INPUTS[index].source)
  );
  return excel(
    "IF",
    operation(named(id), "=", ""),
    NOT_ENTERED,
    joined(named(id), excel("IF", hint, "", joined(": ", source)))
  );
}

export function aboutSheet(version: string): RunSheet {
  const sheet = new SheetBuilder(SHEETS.about);
  // The title stays a bare formula: a later run knows the sheet by its first words.
  const specialty = excel("IFERROR", named("Specialty"), "the specialty on Inputs is an error");
  sheet.formula(0, 0, joined("Fair share plan: ", specialty), { style: "title" });
  sheet.value(1, 0, "Distribution of HEE-funded specialty training posts in England by need.", {
    style: "note",
  });
  const facts: [string, Expression | string, string?][] = [
    [
      "Purpose",
      "Says how many posts each area should hold for equal opportunity of access for equal need, and plans the moves year by year.",
    ],
    ["Specialty", entered("Specialty")],
    ["Phase", entered("Phase")],
    ["Posts counted on", entered("BaselineDate"), FORMATS.date],
    ["Prepared by", entered("PreparedBy")],
    ["Prepared on", entered("PreparedOn"), FORMATS.date],
    [
      "Made by",
      `Fair Share ${version}: the formulas FAIRSHARE... in this workbook; each result sheet shows the version that calculated it.`,
    ],
    [
      "How to read it",
      "Pale cells with a border are inputs; all else is formulas. Change an input and everything follows, where the Fair Share add-in is loaded. Without it the results stay as they were saved.",
    ],
    ["Source of the posts", withSource("PostsSource")],
    ["Source of the need", withSource("NeedSource")],
    [
      "Other sources",
      "Each input names its source on the sheet Inputs; the rules of the method and their sources stand under Assumptions.",
    ],
    [
      "Limits of use",
      "A guide for discussion. Local offices and postgraduate deans have the final say on every post. Trust-funded, academic and military posts are left out. Figures are only as good as the counts and prices entered.",
    ],
  ];
  facts.forEach(([label, content, format], index) => {
    const row = 3 + index;
    sheet.value(row, 0, label, { style: "resultBold" });
    const style: StyleName = "text";
    if (typeof content === "string") sheet.value(row, 1, content, { style });
    else sheet.sentence(row, 1, content, { style, format });
  });
  const first = 3 + facts.length + 1;
  sheet.value(first, 0, "Sheets", { style: "subheading" });
  CONTENTS.forEach(([name, what], index) => {
    sheet.value(first + 1 + index, 0, name, { style: "resultText" });
    sheet.value(first + 1 + index, 1, what, { style: "text" });
  });
  return sheet.build({
    summary: "What this workbook is for, who made it and when, and what each sheet holds.",
    widths: [30, 100],
    print: { orientation: "landscape", onePage: true },
    tabColour: COLOURS.tabs.about,
  });
}

/** The rules of the method that every run takes for granted, each with its source. */
const METHOD: readonly { assumption: string; source: string }[] = [
  {
    assumption:
      "Only posts that HEE funds through the national tariff count; trust-funded, academic (NIHR), military and supernumerary posts are left out.",
    source: "HEE, Addressing health inequalities: FAQ (working document, 2022); HEE Board 2017",
  },
  {
    assumption:
      "Need combines the NHS England allocation model, an HEE analysis where there is one, deprivation (SMR<75) and specialised services.",
    source:
      'HEE FAQ 2022: "Where no HEE analysis or equivalent is available, distribution is based off the NHSE model"',
  },
  {
    assumption:
      "The national number of posts stays the same; expansion posts with lasting funding level up first and spare the givers.",
    source: "HEE FAQ 2022",
  },
  {
    assumption: "A post moves only when it falls vacant; no trainee is moved.",
    source: "HEE FAQ 2022",
  },
  {
    assumption:
      "No post goes where the postgraduate dean has not assured a place: blank capacity means not assured.",
    source: 'HEE FAQ 2022: "not moving posts unless the local Postgraduate Dean is able to assure"',
  },
  {
    assumption:
      "Where no end dates are known, the same part of the posts falls vacant each year: 12 months by length of training, times the stretch.",
    source: "Own rule; GMC 2017: training takes 1.10 to 1.29 times its indicative length",
  },
  {
    assumption:
      "National funding of a post: half of basic salary and the placement fee times the market forces factor. The money follows the post.",
    source:
      "Education and training tariffs, DHSC; South Thames Foundation School funding guidance 2014/15",
  },
  {
    assumption:
      "Avoidable mortality (NHS England health inequalities) stands in for SMR<75 where that is not at hand.",
    source: "Own choice: the nearest published series",
  },
];

export function assumptionsSheet(run: Run): RunSheet {
  const sheet = new SheetBuilder(SHEETS.assumptions);
  sheet.title(
    "Assumptions",
    "What the run takes for granted, with the source. Add lines of your own: a later run keeps them."
  );
  const known = new Set(METHOD.map((entry) => entry.assumption));
  const own = run.assumptions.filter((entry) => !known.has(entry.assumption));
  const rows = [...METHOD, ...own].map((entry) => [entry.assumption, entry.source]);
  const look = { style: "text" as StyleName };
  sheet.table(TABLES.assumptions, 3, 0, ASSUMPTION_HEADINGS, rows, [look, look]);
  return sheet.build({
    summary: "What the run takes for granted, with sources.",
    widths: [90, 62],
    freeze: { rows: 4, columns: 0 },
    print: { orientation: "landscape", titleRow: 3 },
    tabColour: COLOURS.tabs.about,
  });
}

export function changeLogSheet(rows: readonly ChangeLogRow[]): RunSheet {
  const sheet = new SheetBuilder(SHEETS.changeLog);
  sheet.title("Change log", "One line for each run; a later run of this workbook adds its own.");
  const cells = rows.map((row) => [
    row.run,
    row.preparedOn,
    row.preparedBy,
    row.version,
    row.postsNow,
    row.postsToMove,
    row.postsMoved,
    row.change,
  ]);
  const text = { style: "text" as StyleName };
  const posts = { style: "result" as StyleName, format: FORMATS.posts };
  sheet.table(TABLES.changeLog, 3, 0, CHANGE_LOG_HEADINGS, cells, [
    posts,
    { style: "text", format: FORMATS.date },
    text,
    text,
    posts,
    posts,
    posts,
    text,
  ]);
  return sheet.build({
    summary: "One line for each run of this workbook.",
    widths: [8, 20, 24, 10, 11, 11, 11, 70],
    freeze: { rows: 4, columns: 0 },
    print: { orientation: "landscape", titleRow: 3 },
    tabColour: COLOURS.tabs.about,
  });
}

/** Long lists for validation, and what formulas look up, on a hidden sheet. */
export function listsSheet(): { sheet: RunSheet; names: DefinedName[] } {
  const sheet = new SheetBuilder(SHEETS.lists);
  sheet.value(0, 0, "Specialty", { style: "heading" });
  SPECIALTIES.forEach((entry, index) => sheet.value(1 + index, 0, entry.name, { style: "label" }));
  sheet.headings(0, 2, ["Phase", "First year of its window", "Last year of its window"]);
  PHASES.forEach(({ name, first, last }, index) => {
    sheet.value(1 + index, 2, name, { style: "label" });
    sheet.value(1 + index, 3, first, { style: "result" });
    sheet.value(1 + index, 4, last, { style: "result" });
  });
  const phases = (name: string, column: number, comment: string): DefinedName => ({
    name,
    refersTo: sheet.block(1, column, PHASES.length, column),
    comment,
  });
  return {
    names: [
      phases("PhaseNames", 2, "The phases of the programme"),
      phases("PhaseFirst", 3, "Year in which the first training year of the phase's window begins"),
      phases("PhaseLast", 4, "Year in which the last training year of the phase's window begins"),
      {
        name: "Specialties",
        refersTo: sheet.block(1, 0, SPECIALTIES.length, 0),
        comment: "The specialties of the General Medical Council",
      },
    ],
    sheet: sheet.build({
      summary: "Lists that input cells choose from.",
      widths: [60, 4, 16, 14, 14],
      print: { orientation: "portrait" },
      hidden: true,
    }),
  };
}
