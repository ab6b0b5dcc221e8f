import {
  cell,
  excel,
  joined,
  named,
  range,
  tableColumn,
  type CellReference,
  type Expression,
  type RangeReference,
} from "../formulas/expression";
import { BY_YEAR, CAPACITY_HEADINGS, INPUTS, TABLES, yearHeading } from "../inputs/fields";
import { yearsOf, type Run } from "../inputs/run";

/** Names of the sheets, in their order. */
export const SHEETS = {
  about: "About",
  inputs: "Inputs",
  areas: "Areas",
  vacancies: "Vacancies",
  capacity: "Capacity",
  fixedTerm: "Fixed-term posts",
  salaries: "Salary by grade",
  targets: "Targets",
  workings: "Workings",
  levelUp: "Levelling up",
  plan: "Plan",
  postsByYear: "Posts by year",
  limits: "Limits",
  pairs: "Pairs",
  funding: "Funding",
  benefits: "Benefits",
  checks: "Checks",
  assumptions: "Assumptions",
  changeLog: "Change log",
  lists: "Lists",
} as const;

/** Heading row of the table Inputs. */
export const INPUTS_ROW = 3;
/** Rows that every sheet with a chart above its table leaves free for it. */
const CHART_ROWS = 20;

/** The columns of the block of sign-offs on Capacity, by the number of years; see `Layout.capacityColumns`. */
interface SignOffColumns {
  readonly toSign: number;
  readonly area: number;
  readonly tableRow: number;
  readonly entries: number;
  readonly twice: number;
  readonly offered: number;
  readonly signed: number;
  readonly counts: number;
}

/**
 * Where things stand that other sheets refer to. All follows from the number of areas and of years, so that a
 * formula on one sheet knows the place of a result on another before either is written.
 */
export class Layout {
  readonly areas: number;
  readonly years: number;
  readonly hasCapacity: boolean;
  /** Rows of the table Fixed-term posts: one, blank, where there are none. */
  readonly fixedTermRows: number;

  constructor(run: Run) {
    this.areas = run.areas.length;
    this.years = yearsOf(run);
    this.hasCapacity = run.capacity !== undefined;
    this.fixedTermRows = Math.max(run.fixedTerm.length, 1);
  }

  readonly inputsTable = { row: INPUTS_ROW, column: 0 };
  readonly byYearTable = { row: INPUTS_ROW + INPUTS.length + 5, column: 0 };
  readonly weights = { row: this.byYearTable.row + BY_YEAR.length + 4, column: 1 };
  readonly table = { row: 4, column: 0 };

  get expectedVacancies(): CellReference {
    return cell(SHEETS.vacancies, this.table.row + 1, this.years + 3);
  }

  /** Columns of Capacity beside its Table, which ends with the figures signed. */
  get capacityColumns(): SignOffColumns {
    const toSign = this.years + CAPACITY_HEADINGS.length + 2;
    const offered = toSign + 6;
    const [signed, counts] = [offered + this.years, offered + 2 * this.years];
    const area = toSign + 2;
    return {
      toSign,
      area,
      tableRow: area + 1,
      entries: area + 2,
      twice: area + 3,
      offered,
      signed,
      counts,
    };
  }

  readonly targetsRow = 11;
  /** Columns of Targets; the spill of TARGETPOSTS is the last. */
  readonly targetColumns = {
    area: 0,
    now: 1,
    change: 2,
    distanceNow: 3,
    end: 4,
    distanceEnd: 5,
    target: 6,
  };

  get targets(): CellReference {
    return cell(SHEETS.targets, this.targetsRow, this.targetColumns.target);
  }

  /** Exact targets, before rounding: a column of what EXPLAINTARGETS spills. */
  get exactTargets(): RangeReference {
    return this.inTable(this.workings, 7);
  }

  /** A column of Targets, one row per area. */
  targetColumn(name: keyof Layout["targetColumns"]): RangeReference {
    const column = this.targetColumns[name];
    return range(SHEETS.targets, this.targetsRow, column, this.targetsRow + this.areas - 1, column);
  }

  readonly workings = cell(SHEETS.workings, 6, 0);
  readonly plan = cell(SHEETS.plan, 6, 0);
  readonly postsByYear = cell(SHEETS.postsByYear, 6 + CHART_ROWS, 0);
  /** Headings of the block on Limits that says where each area ends. */
  readonly endOfPlan = cell(SHEETS.limits, 8, 0);

  /** The first limit; its headings are above it, for the spill holds the limits alone. */
  get limits(): CellReference {
    return cell(SHEETS.limits, this.endOfPlan.row + Math.max(this.areas, 1) + 4, 0);
  }

  /** Expansion posts without a place, all years together: a row of the plan below the areas, if there are any. */
  get expansionNotPlaced(): Expression {
    const { sheet, row } = this.plan;
    const below = row + this.areas + 1;
    const column = (at: number): RangeReference => range(sheet, below, at, below + 1, at);
    return excel("SUMIF", column(0), "Expansion not placed", column(this.years + 1));
  }

  readonly pairs = cell(SHEETS.pairs, 6, 0);

  /** Rows of the areas in a table with a heading row. */
  private inTable(anchor: CellReference, column: number): RangeReference {
    const top = anchor.row + 1;
    return range(anchor.sheet, top, column, top + this.areas - 1, column);
  }

  /** Column of the plan: year `t` from 0, `total` or `left`. */
  planColumn(which: number | "total" | "left"): RangeReference {
    const column =
      which === "total" ? this.years + 1 : which === "left" ? this.years + 2 : which + 1;
    return this.inTable(this.plan, column);
  }

  /** Posts of an area at the end of year `t` (from 0); -1 = now. */
  postsAt(area: number, t: number): CellReference {
    return cell(SHEETS.postsByYear, this.postsByYear.row + 1 + area, t + 2);
  }

  postsColumn(t: number): RangeReference {
    return this.inTable(this.postsByYear, t + 2);
  }

  /** A column of an input table, all its years. */
  yearColumns(table: string): Expression {
    return tableColumn(table, yearHeading(0), yearHeading(this.years - 1));
  }

  /** The label of year `t`, from the name Years: never from a Table's header. */
  yearLabel(t: number): Expression {
    return joined(excel("INDEX", named("Years"), 1, t + 1), "");
  }

  get areaNames(): Expression {
    return tableColumn(TABLES.areas, "Area");
  }

  areaName(index: number): Expression {
    return excel("INDEX", tableColumn(TABLES.areas, "Area"), index + 1);
  }
}
