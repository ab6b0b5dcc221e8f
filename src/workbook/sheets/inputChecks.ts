import { excel, joined, named, operation, type Expression } from "../formulas/expression";
import { NO_PRICE } from "../inputs/fields";
import { termCheck } from "./fixedTermYears";
import { type Layout } from "./layout";
import { phaseCheck } from "./phaseFormulas";
import { signOffChecks } from "./signOffChecks";
import { areas, equal, rowsWhere, text, type Check } from "./check";

/** The prices in words, and the names of their rows by year. */
const PRICES = [
  ["basic salary", "SalaryUsed"],
  ["placement fee", "PlacementFee"],
  ["education support", "EducationSupport"],
  ["study leave", "StudyLeave"],
  ["relocation and travel", "RelocationTravel"],
  ["cost of hosting", "HostingCost"],
] as const;

/** Years without that price. The salary's row holds words in such a year, the others nothing. */
const without = (name: string): Expression =>
  excel("SUMPRODUCT", operation(equal(named(name), name === "SalaryUsed" ? NO_PRICE : ""), "*", 1));

export function inputChecks(layout: Layout): Check[] {
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
    phaseCheck(),
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
    termCheck(layout),
    {
      name: "Prices entered",
      holds: equal(
        PRICES.map(([, id]) => without(id)).reduce((sum, one) => operation(sum, "+", one)),
        0
      ),
      otherwise: joined(
        "No price entered: ",
        ...PRICES.map(([label, id]) =>
          excel(
            "IF",
            operation(without(id), ">", 0),
            joined(`${label} in `, text(without(id)), ` of ${layout.years} years; `),
            ""
          )
        ),
        "no sum on Funding rests on a blank price"
      ),
      why: "No tariff price is built in: prices are inputs with their source.",
    },
  ];
  if (layout.hasCapacity) checks.push(...signOffChecks(layout));
  return checks;
}
