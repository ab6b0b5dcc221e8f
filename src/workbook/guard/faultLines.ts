import type { RunSheet } from "../describe";
import {
  cell,
  excel,
  joined,
  operation,
  type CellReference,
  type Expression,
} from "../formulas/expression";
import { ERRORS } from "../formulas/excelFunctions";
import { overlap, referencesOf, type Described } from "../formulas/references";
import { rangeText } from "../formulas/text";
import type { SheetBuilder } from "../sheets/builder";
import type { Part, Region } from "./regions";
import { wrong } from "./wrong";

/** What a line says whose cells hold no error. */
export const NONE = "none";
const LARGEST = 1_000_000_000;
const COLUMNS = { label: 0, own: 1, origin: 2, code: 3, found: 4 } as const;
const HEADINGS = ["Cells", "First error in them", "Where it began", "Place of it", "What it holds"];

/**
 * The lines, on the sheet Checks, that say for each block of cells whether it holds an error and where that error began.
 * The sentences of all sheets read them. Ordinary formulas of Excel 2010, without array entry.
 */
export class FaultLines {
  constructor(
    private readonly sheet: string,
    private readonly firstRow: number,
    private readonly regions: readonly Region[],
    private readonly described: Described
  ) {
    for (const region of regions) {
      const others = this.bySheet.get(region.sheet) ?? [];
      this.bySheet.set(region.sheet, [...others, region]);
      if (region.anchor) {
        this.spilled.set(region.sheet, [...(this.spilled.get(region.sheet) ?? []), region]);
      }
    }
  }
  private readonly bySheet = new Map<string, readonly Region[]>();
  /** Of these, what a formula spills. */
  private readonly spilled = new Map<string, readonly Region[]>();

  /** `none`, or where the error that the block shows began. */
  private origin(region: Region): CellReference {
    return cell(this.sheet, this.firstRow + this.regions.indexOf(region), COLUMNS.origin);
  }

  private own(region: Region): CellReference {
    return cell(this.sheet, this.firstRow + this.regions.indexOf(region), COLUMNS.own);
  }

  /** What the blocks say that a formula rests on. */
  originsOf(formulas: readonly Expression[]): CellReference[] {
    return this.under(formulas).map((region) => this.origin(region));
  }

  /** First cells of the spills of which a formula reads others, and not the first. */
  anchorsOf(formula: Expression): CellReference[] {
    const places = referencesOf(formula, this.described);
    const read = new Map<CellReference, boolean>();
    for (const place of places) {
      const spilled = this.spilled.get(place.sheet);
      if (!spilled) continue;
      for (const { anchor, bounds } of spilled) {
        if (!anchor || !overlap(place, bounds)) continue;
        const first = { ...bounds, bottom: bounds.top, right: bounds.left };
        read.set(anchor, (read.get(anchor) ?? false) || overlap(place, first));
      }
    }
    return [...read].filter(([, first]) => !first).map(([anchor]) => anchor);
  }

  /** The blocks that formulas name, in the order of the lines. */
  private under(formulas: readonly Expression[]): Region[] {
    const found = new Set<Region>();
    for (const formula of formulas) {
      for (const place of referencesOf(formula, this.described)) {
        for (const region of this.bySheet.get(place.sheet) ?? []) {
          if (found.has(region)) continue;
          if (region.parts.some((part) => overlap(part.range, place))) found.add(region);
        }
      }
    }
    return this.regions.filter((region) => found.has(region));
  }

  /** The block and all blocks that its formulas rest on, near or far, in the order of the lines. */
  private chain(region: Region): Region[] {
    const found = new Set<Region>([region]);
    for (const entry of found) for (const under of this.next(entry)) found.add(under);
    return this.order.filter((entry) => found.has(entry));
  }

  /** The inputs, then each result after those that it rests on: the first error is the one that the others come of. */
  private get order(): readonly Region[] {
    this.ordered ??= inOrder(this.regions, (region) => this.next(region));
    return this.ordered;
  }
  private ordered?: readonly Region[];
  private readonly known = new Map<Region, readonly Region[]>();

  /** The blocks that the formulas of a block name. */
  private next(region: Region): readonly Region[] {
    if (region.input) return [];
    const known = this.known.get(region);
    if (known) return known;
    const found = this.under(formulasIn(this.described.sheets, region));
    this.known.set(region, found);
    return found;
  }

  /** Writes the lines below their headings. */
  write(sheet: SheetBuilder): void {
    sheet.headings(this.firstRow - 1, 0, HEADINGS, 3);
    this.regions.forEach((region, index) => {
      const row = this.firstRow + index;
      const own = this.own(region);
      const code = sheet.at(row, COLUMNS.code);
      const found = sheet.at(row, COLUMNS.found);
      sheet.value(
        row,
        COLUMNS.label,
        rangeText(region.bounds).replace(/[$']/g, "").replace("!", ", "),
        {
          style: "text",
        }
      );
      sheet.formula(
        row,
        COLUMNS.own,
        excel("IF", operation(code, "=", 0), NONE, placeText(region, code, found)),
        { style: "text" }
      );
      const first = this.chain(region)
        .map((entry) => this.own(entry))
        .reduceRight<Expression>(
          (rest, line) => excel("IF", operation(line, "<>", NONE), line, rest),
          own
        );
      sheet.formula(row, COLUMNS.origin, excel("IF", operation(own, "=", NONE), NONE, first), {
        style: "text",
      });
      const codes = region.parts.map(codeOf);
      sheet.formula(row, COLUMNS.code, codes.length > 1 ? excel("MAX", ...codes) : codes[0], {
        style: "result",
      });
      sheet.formula(
        row,
        COLUMNS.found,
        excel("IF", operation(code, "=", 0), "", contents(region, code)),
        { style: "result" }
      );
    });
  }

  /** The cells with what each block says of itself. */
  results(sheet: SheetBuilder): ReturnType<SheetBuilder["block"]> {
    const last = this.firstRow + this.regions.length - 1;
    return sheet.block(this.firstRow, COLUMNS.own, last, COLUMNS.own);
  }
}

function inOrder(
  regions: readonly Region[],
  next: (region: Region) => readonly Region[]
): readonly Region[] {
  const found = new Set<Region>(regions.filter((region) => region.input));
  const seen = new Set<Region>();
  const visit = (region: Region): void => {
    if (seen.has(region)) return;
    seen.add(region);
    next(region).forEach(visit);
    found.add(region);
  };
  regions.forEach(visit);
  return [...found];
}

function formulasIn(sheets: readonly RunSheet[], { bounds }: Region): Expression[] {
  const sheet = sheets.find((entry) => entry.name === bounds.sheet)!;
  return sheet.cells
    .filter(
      ({ row, column }) =>
        row >= bounds.top && row <= bounds.bottom && column >= bounds.left && column <= bounds.right
    )
    .flatMap((entry) => (entry.formula && !entry.guarded ? [entry.formula] : []));
}

/**
 * The place of the first wrong cell as one number, 1,000,000,000 less 1,000 times the row less the column, so that the
 * first is the largest; 0 where none is wrong.
 */
function codeOf({ cells, holds }: Part): Expression {
  const place = operation(
    operation(LARGEST, "-", operation(excel("ROW", cells), "*", 1000)),
    "-",
    excel("COLUMN", cells)
  );
  return excel("SUMPRODUCT", excel("MAX", operation(wrong(cells, holds), "*", place)));
}

const place = (code: Expression): Expression => operation(LARGEST, "-", code);
const rowIn = (code: Expression): Expression => excel("INT", operation(place(code), "/", 1000));
const columnIn = (code: Expression): Expression => excel("MOD", place(code), 1000);

/** What the first wrong cell holds. */
function contents({ bounds }: Region, code: CellReference): Expression {
  const corner = cell(bounds.sheet, bounds.top, bounds.left);
  return excel(
    "INDEX",
    bounds,
    operation(operation(rowIn(code), "-", excel("ROW", corner)), "+", 1),
    operation(operation(columnIn(code), "-", excel("COLUMN", corner)), "+", 1)
  );
}

/** "Areas, C6 holds 15.5, which is not a whole number"; "Targets, G12 shows #NAME?: the add-in is missing". */
function placeText(
  { input, sheet, parts }: Region,
  code: Expression,
  found: Expression
): Expression {
  const at = excel("ADDRESS", rowIn(code), columnIn(code), 4);
  const kind = excel("ERROR.TYPE", found);
  const error = excel("IFERROR", excel("CHOOSE", kind, ...ERRORS), "an error");
  if (!input) {
    const missing = operation(kind, "=", ERRORS.indexOf("#NAME?") + 1);
    const why = excel("IF", excel("IFERROR", missing, false), ": the add-in is missing", "");
    return joined(`${sheet}, `, at, " shows ", error, why);
  }
  const what = excel("IF", excel("ISERROR", found), error, unfitText(parts, found));
  return joined(`${sheet}, `, at, " holds ", what);
}

/** `"two", which is not a number`; `15.5, which is not a whole number`. */
function unfitText(parts: readonly Part[], found: Expression): Expression {
  const kinds = new Set(parts.map((part) => part.holds.kind));
  const bounded = parts.some(({ holds }) => "most" in holds && holds.most !== undefined);
  const mixed = kinds.has("choice") || bounded;
  const text = mixed ? UNFIT : ", which is not a number";
  const above = mixed || !kinds.has("whole") ? UNFIT : ", which is not a whole number";
  return excel(
    "IF",
    excel("ISTEXT", found),
    joined('"', found, `"${text}`),
    joined(found, excel("IF", operation(found, "<", 0), ", which is a negative number", above))
  );
}
const UNFIT = ", which does not fit that input";
