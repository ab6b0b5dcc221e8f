import { excel, joined, named, operation, range, type Expression } from "../formulas/expression";
import { NO_PRICE, TABLES } from "../inputs/fields";
import { SHEETS, type Layout } from "./layout";
import { areas, close, equal, rowsWhere, sameOrder, sumAbove0, text, type Check } from "./check";

export function planChecks(layout: Layout): Check[] {
  const { areas: n, years } = layout;
  const end = layout.postsColumn(years - 1);
  const placedByYear = Array.from({ length: years }, (_, t) =>
    excel("SUM", layout.planColumn(t))
  ).reduce<Expression>((sum, one) => operation(sum, "+", one), { kind: "literal", value: 0 });
  const left = sumAbove0(layout.planColumn("left"));
  const pairs = layout.pairs;
  const limits = layout.limits;
  // A Total or a note below the list holds text or the sum itself; room for every pair there can be.
  const pairPosts = range(pairs.sheet, pairs.row + 1, 3, pairs.row + n * (years + 1) * 2, 3);
  const limitPosts = range(limits.sheet, limits.row, 3, limits.row + n * (years + 2) * 2, 3);
  const at = layout.capacityColumns;
  const beside = (column: number): Expression =>
    range(SHEETS.capacity, layout.table.row + 1, column, layout.table.row + Math.max(n, 1), column);
  const withoutRow = rowsWhere(operation(beside(at.area), "<>", ""), equal(beside(at.tableRow), 0));
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
            name: "Every area has one row in Capacity",
            holds: equal(withoutRow, 0),
            otherwise: joined(
              text(withoutRow),
              excel("IF", equal(withoutRow, 1), " area has", " areas have"),
              " no row in Capacity, or two: no place counts there"
            ),
            why: "Places are looked up by the name of the area; the order of the rows does not matter.",
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
        operation(excel("SUM", limitPosts), "+", named("PostsAtTarget")),
        named("PostsMoved")
      ),
      otherwise: "The limits do not add up to the posts placed",
      why: "The smallest set of limits is exactly as large as the largest plan.",
    },
    {
      name: "National income moved agrees with the post-years",
      holds: excel(
        "IF",
        equal(named("FundingFlowTotal"), NO_PRICE),
        false,
        close(excel("SUM", named("NationalIncomeMoved")), named("FundingFlowTotal"), 0.5)
      ),
      otherwise: excel(
        "IF",
        equal(named("FundingFlowTotal"), NO_PRICE),
        "No price entered: there is nothing to compare",
        "FUNDINGFLOW and the blocks above it differ"
      ),
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
