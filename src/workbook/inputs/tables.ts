import { foldName, tidyName } from "../../model/names";
import type { InputProblem, SourceWorkbook } from "./source";
import { headingList, TableReader } from "./tableReader";

/** Most characters of a sentence: what was found in a workbook may be long. */
const MOST_FOUND = 420;

/** The input tables of one workbook: each is looked up once, and all that are missing are told in one sentence. */
export class InputTables {
  private readonly missing: { name: string; columns: readonly string[] }[] = [];
  /** Readers of the tables that were found, in the order in which they were asked for. */
  readonly readers: TableReader[] = [];

  constructor(
    private readonly source: SourceWorkbook,
    private readonly problems: InputProblem[]
  ) {}

  /** The table of that name; undefined where it is missing. */
  find(name: string): TableReader | undefined {
    const known = this.readers.find((reader) => foldName(reader.table.name) === foldName(name));
    if (known) return known;
    const table = this.source.tables.find((entry) => foldName(entry.name) === foldName(name));
    if (!table) return undefined;
    const reader = new TableReader(table, this.problems);
    this.readers.push(reader);
    return reader;
  }

  /** The table of that name, which must be there with these columns. */
  need(name: string, columns: readonly string[]): TableReader | undefined {
    const reader = this.find(name);
    if (!reader) this.missing.push({ name, columns });
    return reader;
  }

  /** Tells which tables are missing, with what was found in their place. */
  reportMissing(): void {
    if (this.missing.length === 0) return;
    const names = this.missing.map(({ name }) => name);
    const several = names.length > 1;
    const which = several
      ? `the tables ${names.slice(0, -1).join(", ")} and ${names[names.length - 1]} are missing`
      : `the table ${names[0]} is missing`;
    const needs = this.missing.map(
      ({ name, columns }) =>
        `${several ? `${name} ` : "it "}needs the columns ${headingList(columns)}`
    );
    this.problems.unshift({
      sheet: "",
      cell: "",
      problem: `${which} (${found(this.source)})`,
      remedy:
        `Select ${several ? "the cells of each" : "its cells"}, Insert > Table, and name it ` +
        `${several ? "so" : names[0]} under Table Design; ${needs.join("; ")}`,
    });
  }
}

function found({ tables, sheets }: SourceWorkbook): string {
  return tables.length > 0
    ? `tables found: ${some(
        tables.map((t) => `${short(t.name)} on ${short(t.sheet)} with ${headingList(t.headings)}`)
      )}`
    : `no Excel Table was found; sheets: ${some(
        sheets.map(({ name, headings }) => `${short(name)} begins with ${headingList(headings)}`)
      )}`;
}

/** As many entries as have room, the first one in any case. */
function some(entries: readonly string[]): string {
  const shown: string[] = [];
  let length = 0;
  for (const entry of entries) {
    length += entry.length + 2;
    if (shown.length > 0 && length > MOST_FOUND) break;
    shown.push(entry.length > MOST_FOUND ? `${entry.slice(0, MOST_FOUND)}...` : entry);
  }
  const more = entries.length - shown.length;
  return shown.join("; ") + (more > 0 ? `; and ${more} more` : "");
}

function short(name: string): string {
  const tidy = tidyName(name);
  return tidy.length > 40 ? `${tidy.slice(0, 40)}...` : tidy;
}
