import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ids from "../../src/functions/ids.json";
import { SAMPLE_CALLS } from "./calls";

/**
 * Excel's help for every function: description, every argument, help address; and the frozen ids and
 * argument order that workbooks depend on.
 */
const folder = join(__dirname, "../../src/functions");
const sources = new Map(
  readdirSync(folder)
    .filter((file) => file.endsWith(".ts"))
    .map((file) => readFileSync(join(folder, file), "utf8"))
    .filter((text) => text.includes("@customfunction"))
    .map((text) => [/@customfunction (\S+)/.exec(text)![1], text] as const)
);

/** The frozen interface (functions' contract): a change here breaks workbooks. */
const FROZEN: Record<string, string> = {
  APPORTION: "total, weights, [method], [minimum], [maximum]",
  APPORTIONGRID: "row_totals, column_totals, weights, [minimum]",
  BENEFITS:
    "annual_benefit, [years], [money_rate], [health_rate], [cost_per_qaly], [value_per_qaly]",
  COMPONENTS: "nhse, [hee], [deprivation], [specialised]",
  DISTANCE: "posts, targets",
  EXPANSIONPOSTS: "areas, posts, shares, expansion, [capacity]",
  EXPECTEDVACANCIES: "areas, posts, years, length_months, [stretch]",
  EXPLAINTARGETS: "areas, posts, need, [weights], [total], [minimum], [maximum], [method]",
  FAIRNESS: "areas, posts, shares, [measure]",
  FUNDINGFLOW: "moves, income, [areas], [first_year_part]",
  INSCOPE: "funding_types, [post_numbers], [in_scope]",
  LEVELUP: "areas, posts, shares, [reference]",
  LOCALOFFICE: "names, [level]",
  MODELWEIGHTS: "hee, [deprivation], [specialised], [combination]",
  MOVELIMITS: "areas, posts, targets, years, vacancies, [capacity], [expansion], [pace]",
  MOVELIST: "moves",
  NHSENEED: "areas, [component], [year]",
  PHASEDMOVES:
    "areas, posts, targets, years, vacancies, [capacity], [expansion], [pace], [profile], [output]",
  POSTINCOME: "areas, salary, placement_fee, [mff], [salary_share], [other]",
  SPECIALTIES: "",
  TARGETPOSTS: "areas, posts, need, [weights], [total], [minimum], [maximum], [method]",
  TARGETSHARE: "need, [weights]",
  VACANCIES: "areas, years, post_areas, end_dates, [year_start_month]",
  VERSION: "[results]",
};

const documented = (source: string): string[] =>
  [...source.matchAll(/^ \* @param (?:\{[^}]*\} )?(\[?\w+\]?)/gm)].map((match) => match[1]);

test("the ids are the frozen ones, and each has its file", () => {
  expect([...ids].sort()).toEqual(Object.keys(FROZEN).sort());
  expect([...sources.keys()].sort()).toEqual(Object.keys(FROZEN).sort());
});

describe.each(Object.entries(FROZEN))("%s", (id, parameters) => {
  const source = sources.get(id) ?? "";

  test("keeps its arguments in their order", () => {
    expect(documented(source).join(", ")).toBe(parameters);
    const sample = SAMPLE_CALLS.find((call) => call.id === id)!;
    expect(sample.args.map(([name]) => name)).toEqual(
      documented(source).map((name) => name.replace(/[[\]]/g, ""))
    );
  });

  test("has a description, a described result and a help address", () => {
    expect(source).toMatch(
      new RegExp(`@helpurl https://localhost:3000/docs/functions/${id}\\.html`)
    );
    expect(source).toMatch(/@returns \S/);
    for (const [, text] of source.matchAll(/^ \* @param \S+ (.*)$/gm))
      expect(text.length).toBeGreaterThan(8);
  });

  test("has a docs page with the fixed headings", () => {
    const page = readFileSync(join(__dirname, `../../docs/functions/${id}.md`), "utf8");
    const headings = [...page.matchAll(/^#{1,2} (.*)$/gm)].map((match) => match[1]);
    expect(headings).toEqual([
      id,
      "Syntax",
      "Arguments",
      "Result",
      "Refusals",
      "Worked example",
      "Source",
      "Beside an Excel Table",
    ]);
  });
});
