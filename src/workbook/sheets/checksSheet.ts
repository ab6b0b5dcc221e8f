import type { RunSheet } from "../describe";
import {
  cell,
  excel,
  joined,
  named,
  operation,
  range,
  tableColumn,
  type Expression,
  type Term,
} from "../formulas/expression";
import { TABLES } from "../inputs/fields";
import { COLOURS } from "../styles";
import { SheetBuilder } from "./builder";
import { SHEETS, type Layout } from "./layout";

/** A condition that must hold, and what to say where it does not. */
interface Check {
  readonly name: string;
  readonly holds: Expression;
  readonly otherwise: Term;
  readonly why: string;
}

const areas = (heading: string, to?: string): Expression => tableColumn(TABLES.areas, heading, to);
const equal = (left: Term, right: Term): Expression => operation(left, "=", right);
const close = (left: Term, right: Term, tolerance: number): Expression =>
  operation(excel("ABS", operation(left, "-", right)), "<", tolerance);
const text = (value: Expression): Expression => excel("TEXT", value, "0");
/** How many rows meet all conditions: TRUE times TRUE is 1. */
const rowsWhere = (...conditions: Expression[]): Expression =>
  excel(
    "SUMPRODUCT",
    conditions.reduce((all, one) => operation(all, "*", one), operation(conditions[0], "*", 1))
  );

function sameOrder(table: string): Expression {
  const names = tableColumn(table, "Area");
  return excel(
    "IF",
    equal(excel("ROWS", names), excel("ROWS", areas("Area"))),
    equal(rowsWhere(operation(names, "<>", areas("Area"))), 0),
    false
  );
}

function planChecks(layout: Layout): Check[] {
  const { areas: n, years } = layout;
  const end = layout.postsColumn(years - 1);
  const placedByYear = Array.from({ length: years }, (_, t) =>
    excel("SUM", layout.planColumn(t))
  ).reduce<Expression>((sum, one) => operation(sum, "+", one), { kind: "literal", value: 0 });
  const left = excel("SUMIF", layout.planColumn("left"), ">0");
  const pairs = layout.pairs;
  const limits = layout.limits;
  // A Total or a note below the list holds text or the sum itself; room for every pair there can be.
  const pairPosts = range(pairs.sheet, pairs.row + 1, 3, pairs.row + n * (years + 1) * 2, 3);
  const limitNames = range(limits.sheet, limits.row + 1, 0, limits.row + n * (years + 2) * 2, 0);
  const limitPosts = range(limits.sheet, limits.row + 1, 3, limits.row + n * (years + 2) * 2, 3);
  return [
    {
      name: "Targets add up to the posts to share out",
      holds: equal(excel("SUM", targetBlock(layout)), named("PostsToShare")),
      otherwise: joined("Targets add up to ", text(excel("SUM", targetBlock(layout)))),
      why: "No post may be lost or invented by the distribution formula.",
    },
    {
      name: "Weights add up to 1",
      holds: close(excel("SUM", named("Weights")), 1, 1e-9),
      otherwise: joined(
        "The weights add up to ",
        excel("TEXT", excel("SUM", named("Weights")), "0.0000")
      ),
      why: "The shares of the components must be parts of one whole.",
    },
    {
      name: "Number of areas as when this workbook was written",
      holds: equal(excel("ROWS", areas("Area")), n),
      otherwise: joined(
        `Written for ${n} areas; Areas now has `,
        text(excel("ROWS", areas("Area"))),
        ": run the plan again, so that sums and charts take them in"
      ),
      why: "Charts, sums and blocks beside the areas point at fixed ranges.",
    },
    {
      name: "Number of years as when this workbook was written",
      holds: equal(excel("COUNTA", named("Years")), years),
      otherwise: joined(
        `Written for ${years} years; `,
        text(excel("COUNTA", named("Years"))),
        " are filled in: run the plan again"
      ),
      why: "Every year of the plan needs its label, and every table its column.",
    },
    {
      name: "Rows of Vacancies in the order of Areas",
      holds: sameOrder(TABLES.vacancies),
      otherwise: "Put the rows of Vacancies in the order of Areas",
      why: "Vacancies are read row for row beside the areas.",
    },
    ...(layout.hasCapacity
      ? [
          {
            name: "Rows of Capacity in the order of Areas",
            holds: sameOrder(TABLES.capacity),
            otherwise: "Put the rows of Capacity in the order of Areas",
            why: "Capacity is read row for row beside the areas.",
          },
        ]
      : [
          {
            name: "Capacity assured by the deans",
            holds: { kind: "literal", value: false } as Expression,
            otherwise: "No table Capacity: the plan places posts that no dean has assured",
            why: "Posts are not moved unless the local dean is able to assure a place.",
          },
        ]),
    {
      name: "No post lost in the plan",
      holds: equal(excel("SUM", end), operation(named("PostsNow"), "+", placedByYear)),
      otherwise: "Posts at the end differ from posts now and posts placed",
      why: "A post given up is placed in the same year.",
    },
    {
      name: "Every post that should move does",
      holds: equal(left, 0),
      otherwise: joined(text(left), " posts remain to be placed: see Limits"),
      why: "A result, not an error: vacancies, capacity and pace limit the plan.",
    },
    {
      name: "Pairs add up to the posts placed",
      holds: equal(excel("SUM", pairPosts), named("PostsMoved")),
      otherwise: joined("The pairs add up to ", text(excel("SUM", pairPosts))),
      why: "Each post placed has one giver, or is an expansion post.",
    },
    {
      name: "Limits add up to the posts placed",
      holds: equal(
        operation(excel("SUM", limitPosts), "-", excel("SUMIF", limitNames, "Total", limitPosts)),
        named("PostsMoved")
      ),
      otherwise: "The limits do not add up to the posts placed",
      why: "The smallest set of limits is exactly as large as the largest plan.",
    },
    {
      name: "National income moved agrees with the post-years",
      holds: close(
        excel("SUM", named("NationalIncomeMoved")),
        excel("SUMPRODUCT", operation(named("PostYearsMoved"), "*", named("IncomeOfPost"))),
        0.5
      ),
      otherwise: "FUNDINGFLOW and the blocks above it differ",
      why: "Two ways to the same sum of money.",
    },
  ];
}

function targetBlock(layout: Layout): Expression {
  const { targetsRow: first, targetColumns } = layout;
  return range(
    SHEETS.targets,
    first,
    targetColumns.target,
    first + layout.areas - 1,
    targetColumns.target
  );
}

function inputChecks(layout: Layout): Check[] {
  const deprivation = named("DeprivationWeight");
  const given = (heading: string): Expression => excel("SUM", areas(heading));
  const weight = (k: number): Expression => excel("INDEX", named("Weights"), 1, k);
  const plainYear = (name: string): Expression => excel("SUBSTITUTE", named(name), "-", "/");
  // The rules of src/model/checks, as formulas that follow the inputs.
  const yearsDiffer = excel(
    "AND",
    operation(deprivation, ">", 0),
    operation(named("NeedYear"), "<>", ""),
    operation(named("DeprivationYear"), "<>", ""),
    operation(plainYear("NeedYear"), "<>", plainYear("DeprivationYear"))
  );
  const populationsDiffer = excel(
    "AND",
    operation(deprivation, ">", 0),
    operation(named("NeedPopulation"), "<>", named("DeprivationPopulation"))
  );
  const weighted = ["NHSE need", "HEE need", "Deprivation need", "Specialised need"]
    .map((heading, index) => operation(areas(heading), "*", weight(index + 1)))
    .reduce<Expression>((sum, one) => operation(sum, "+", one), { kind: "literal", value: 0 });
  const noNeed = rowsWhere(operation(areas("Posts now"), ">", 0), equal(weighted, 0));
  const noReason = rowsWhere(
    operation(areas("Override posts"), "<>", ""),
    equal(areas("Override reason"), "")
  );
  const checks: Check[] = [
    {
      name: "Deprivation counted once",
      holds: excel(
        "NOT",
        excel("AND", equal(named("NeedComponent"), "overall core"), operation(deprivation, ">", 0))
      ),
      otherwise:
        "The overall core allocation holds 10% for health inequalities already: deprivation counts twice. Use general and acute, maternity or mental health",
      why: "NHS England: health inequalities are 10% of the core allocation.",
    },
    {
      name: "Need figures of one year",
      holds: excel("NOT", yearsDiffer),
      otherwise: joined(
        "NHSE need is of ",
        named("NeedYear"),
        " and deprivation of ",
        named("DeprivationYear"),
        ": use one year"
      ),
      why: "From 2023/24 the figures are need only; earlier ones hold costs too.",
    },
    {
      name: "Need figures of one population",
      holds: excel("NOT", populationsDiffer),
      otherwise: joined(
        "NHSE need is of the ",
        named("NeedPopulation"),
        " and deprivation of the ",
        named("DeprivationPopulation"),
        " population: the choice moves London by about 1.4 points"
      ),
      why: "London has 17.3% of registered patients and 15.9% of residents.",
    },
    {
      name: "Every area with posts has need",
      holds: equal(noNeed, 0),
      otherwise: joined(
        text(noNeed),
        " areas with posts have no need in any component: their target is 0"
      ),
      why: "A blank need counts as 0, and all posts would move away.",
    },
    {
      name: "HEE analysis there where it has weight",
      holds: excel("NOT", excel("AND", operation(weight(2), ">", 0), equal(given("HEE need"), 0))),
      otherwise: "There are no figures of an HEE analysis: its weight went to the NHSE need",
      why: "HEE: where no HEE analysis is available, distribution is based on the NHSE model.",
    },
    {
      name: "Every override has its reason",
      holds: equal(noReason, 0),
      otherwise: joined(text(noReason), " overrides have no reason: write it into Areas"),
      why: "Deans have the final say; the reason is part of the record.",
    },
    {
      name: "Prices entered",
      holds: operation(
        operation(excel("SUM", named("Salary")), "*", excel("SUM", named("HostingCost"))),
        ">",
        0
      ),
      otherwise: "Salary or cost of hosting is 0: the sheet Funding says little",
      why: "No tariff price is built in: prices are inputs with their source.",
    },
  ];
  if (layout.hasCapacity) {
    const unsigned = rowsWhere(
      equal(tableColumn(TABLES.capacity, "Signed off by"), ""),
      operation(tableColumn(TABLES.capacity, "Area"), "<>", "")
    );
    checks.push({
      name: "Capacity signed off",
      holds: equal(unsigned, 0),
      otherwise: joined("Capacity of ", text(unsigned), " areas is not signed off"),
      why: "A place counts as assured once the dean has signed it off.",
    });
  }
  return checks;
}

export function checksSheet(layout: Layout): RunSheet {
  const sheet = new SheetBuilder(SHEETS.checks);
  const checks = [...planChecks(layout), ...inputChecks(layout)];
  const first = 5;
  const last = first + checks.length - 1;
  const results = sheet.block(first, 1, last, 1);
  sheet.title("Checks", "Each line is a formula that says OK or what is wrong.");
  sheet.formula(
    2,
    0,
    excel(
      "IF",
      equal(excel("COUNTIF", results, "OK"), excel("ROWS", results)),
      joined("All ", text(excel("ROWS", results)), " checks say OK."),
      joined(
        text(operation(excel("ROWS", results), "-", excel("COUNTIF", results, "OK"))),
        " of ",
        text(excel("ROWS", results)),
        " checks need a look; the others say OK."
      )
    ),
    { style: "finding" }
  );
  sheet.headings(first - 1, 0, ["Check", "Result", "Why it is checked"], 3);
  checks.forEach((check, index) => {
    const row = first + index;
    sheet.value(row, 0, check.name, { style: "text" });
    sheet.formula(row, 1, excel("IF", check.holds, "OK", check.otherwise), { style: "text" });
    sheet.value(row, 2, check.why, { style: "text" });
  });
  const relative = { ...cell(SHEETS.checks, first, 1), relative: true };
  sheet.highlight({ range: results, formula: equal(relative, "OK"), look: "good" });
  sheet.highlight({ range: results, formula: operation(relative, "<>", "OK"), look: "warning" });
  return sheet.build({
    summary: "Checks of the run, each saying OK or what is wrong.",
    widths: [48, 62, 62],
    freeze: { rows: first, columns: 1 },
    print: { orientation: "landscape", titleRow: first - 1 },
    tabColour: COLOURS.tabs.results,
  });
}
