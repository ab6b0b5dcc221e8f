import { range } from "../../src/workbook/formulas/expression";
import { rangeText } from "../../src/workbook/formulas/text";

/** Cells by address: what was entered, and each setting under its name, such as `font.bold`. */
type Cells = Map<string, { entry: unknown; format: Record<string, unknown> }>;
type Named = { name: string };

interface Place {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

export interface BookSheet extends Named {
  readonly cells: Cells;
  /** What was set on the sheet and its charts, by name. */
  readonly set: Record<string, unknown>;
  readonly charts: { readonly items: readonly Named[] };
  readonly visibility: string;
  readonly position: number;
  getRangeByIndexes(...place: number[]): { values: unknown[][]; formulas: unknown[][] };
}

export interface BookTable extends Named {
  readonly worksheet: BookSheet;
  getRange(): Place & { values: unknown[][] };
}

/** Settings of any depth: each is handed over with its path, and so is each call. */
function settings(path: string, set: (path: string, value: unknown) => void): object {
  const within = (name: string): string => (path ? `${path}.${name}` : name);
  return new Proxy(() => undefined, {
    get: (_, name) => (name === "then" ? undefined : settings(within(String(name)), set)),
    set: (_, name, value) => (set(within(String(name)), value), true),
    apply: (_, __, given: unknown[]) => {
      set(path, given);
      return settings(`${path} ${given.join()}`, set);
    },
  });
}

const find = <T extends Named>(items: readonly T[], name: string): T | undefined =>
  items.find((item) => item.name.toLowerCase() === name.toLowerCase());

function get<T extends Named>(items: readonly T[], name: string): T {
  const item = find(items, name);
  if (!item) throw Object.assign(new Error(name), { code: "ItemNotFound" });
  return item;
}

const remove = <T>(items: T[], item: T): void => void items.splice(items.indexOf(item), 1);
const load = (): void => undefined;
const missing = { isNullObject: true, load };

/**
 * A workbook in memory that answers as Excel does to what `src/excel` asks for a whole write. It calculates nothing:
 * `shows` says what a formula shows. A range without a row or column, and a name twice, are refused, as in Excel.
 */
export function emptyBook({
  version = 16,
  cannotUndo,
  refuse = (): string | undefined => undefined,
  shows = (): unknown => "",
}: {
  version?: number;
  /** So many requests of a group that is to be one step of Undo go well; the next one is refused. */
  cannotUndo?: number;
  /** The code of the error with which a request is refused. */
  refuse?: () => string | undefined;
  shows?: (formula: string) => unknown;
} = {}) {
  /** What each request asked of Excel as a whole, in order. */
  const requests: string[][] = [];
  let asked: string[] = [];
  /** Requests of the group at hand; undefined outside one. */
  let grouped: number | undefined;
  const note = (what: string): void => void asked.push(what);
  const value = (entry: unknown): unknown =>
    typeof entry === "string" && entry.startsWith("=") ? shows(entry) : (entry ?? "");
  const properties = { title: "", subject: "", author: "", comments: "", keywords: "", load };
  const application = {
    calculationMode: "Automatic",
    load,
    calculate: (how: string) => note(`calculate ${how}`),
    suspendScreenUpdatingUntilNextSync: () => note("hold the screen"),
    suspendApiCalculationUntilNextSync: () => note("hold calculation"),
  };
  const sheets: BookSheet[] = [];
  const tables: BookTable[] = [];
  const names: { name: string; formula: string; comment?: string; delete(): void }[] = [];

  function rangeOn(sheet: { name: string; cells: Cells }, place: number[]) {
    const [row, column, rows, columns] = place;
    if (rows < 1 || columns < 1 || row < 0 || column < 0) {
      throw Object.assign(new Error(place.join()), { code: "InvalidArgument" });
    }
    const grid = <T>(of: (key: string) => T): T[][] =>
      Array.from({ length: rows }, (_, r) =>
        Array.from({ length: columns }, (__, c) => of(address(row + r, column + c)))
      );
    const keys = grid((key) => key);
    const cell = (key: string) => {
      if (!sheet.cells.has(key)) sheet.cells.set(key, { entry: "", format: {} });
      return sheet.cells.get(key)!;
    };
    const fill = (given: unknown[][], put: (key: string, entry: unknown) => void): void =>
      given.forEach((entries, r) =>
        entries.forEach((entry, c) => entry !== null && put(keys[r][c], entry))
      );
    const setting = (path: string, given: unknown): void =>
      keys.flat().forEach((key) => (cell(key).format[path] = given));
    return {
      ...{ rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns },
      ...{ isNullObject: false, load, worksheet: sheet, format: settings("", setting) },
      address: reference({
        worksheet: sheet,
        rowIndex: row,
        columnIndex: column,
        rowCount: rows,
        columnCount: columns,
      }).replace(/[=$]/g, ""),
      dataValidation: settings("validation", setting),
      conditionalFormats: settings("conditional", setting),
      getEntireColumn: () => ({ format: settings("column", setting) }),
      get values() {
        return grid((key) => value(sheet.cells.get(key)?.entry));
      },
      get text() {
        return grid((key) => String(value(sheet.cells.get(key)?.entry)));
      },
      get formulas() {
        return grid((key) => sheet.cells.get(key)?.entry ?? "");
      },
      set formulas(given: unknown[][]) {
        fill(given, (key, entry) => {
          cell(key).entry = typeof entry === "string" ? entry.replace(/^'/, "") : entry;
        });
      },
      set numberFormat(given: unknown[][]) {
        fill(given, (key, entry) => (cell(key).format.numberFormat = entry));
      },
      clear: () => keys.flat().forEach((key) => sheet.cells.delete(key)),
    };
  }

  function makeTable(sheet: BookSheet, from: Place): BookTable {
    let range = from;
    if (tables.some((other) => other.worksheet === sheet && overlap(other.getRange(), from))) {
      throw Object.assign(new Error(sheet.name), { code: "InvalidArgument" });
    }
    const table = {
      ...{ name: "", style: "", showBandedRows: true, showFilterButton: true, worksheet: sheet },
      isNullObject: false,
      getRange: () =>
        rangeOn(sheet, [range.rowIndex, range.columnIndex, range.rowCount, range.columnCount]),
      resize: (to: Place) => void (range = to),
      delete: () => remove(tables, table),
    };
    tables.push(table);
    return table;
  }

  function makeSheet(name: string): BookSheet {
    if (find(sheets, name)) throw Object.assign(new Error(name), { code: "ItemAlreadyExists" });
    const cells: Cells = new Map();
    const set: Record<string, unknown> = {};
    const charts: Named[] = [];
    const asSet = (path: string, given: unknown): void => void (set[path] = given);
    const chart = (named: Named): object =>
      new Proxy(named, {
        get: (target, key) =>
          key === "name"
            ? target.name
            : key === "delete"
              ? () => remove(charts, target)
              : settings(`chart.${String(key)}`, asSet),
      });
    const sheet = {
      ...{ name, cells, set, visibility: "Visible", tabColor: "", showGridlines: true, load },
      charts: {
        load,
        get items() {
          return [...charts];
        },
        add: () => {
          const made = { name: "Chart" };
          charts.push(made);
          return chart(made);
        },
        getItem: (wanted: string) => chart(get(charts, wanted)),
      },
      freezePanes: settings("freeze", asSet),
      pageLayout: settings("page", asSet),
      horizontalPageBreaks: settings("breaks across", asSet),
      verticalPageBreaks: settings("breaks down", asSet),
      get position() {
        return sheets.indexOf(sheet);
      },
      set position(to: number) {
        remove(sheets, sheet);
        sheets.splice(to, 0, sheet);
      },
      tables: { add: (range: Place) => makeTable(sheet, range) },
      activate: () => note(`show ${name}`),
      delete: () => remove(sheets, sheet),
      getRangeByIndexes: (...place: number[]) => rangeOn(sheet, place),
      getRange: (wanted?: string) =>
        wanted === "A1:A2"
          ? rangeOn(sheet, [0, 0, 2, 1])
          : {
              conditionalFormats: settings("rules", asSet),
              dataValidation: settings("checks", asSet),
            },
      getUsedRangeOrNullObject: () => {
        const used = [...cells].filter(([, { entry }]) => entry !== "").map(([key]) => key);
        if (used.length === 0) return missing;
        const rows = used.map((key) => Number(/\d+/.exec(key)![0]));
        const last = used.map((key) => columnOf(key));
        const [top, left] = [Math.min(...rows), Math.min(...last)];
        return rangeOn(sheet, [
          ...[top - 1, left - 1],
          ...[Math.max(...rows) - top + 1, Math.max(...last) - left + 1],
        ]);
      },
    };
    sheets.push(sheet);
    return sheet;
  }

  const workbook = {
    properties,
    application,
    worksheets: {
      load,
      get items() {
        return [...sheets];
      },
      add: makeSheet,
      getItem: (name: string) => get(sheets, name),
      getItemOrNullObject: (name: string) => find(sheets, name) ?? missing,
    },
    tables: {
      load,
      get items() {
        return [...tables];
      },
      getItem: (name: string) => get(tables, name),
      getItemOrNullObject: (name: string) => find(tables, name) ?? missing,
    },
    names: {
      load,
      get items() {
        return [...names];
      },
      getItem: (name: string) => get(names, name),
      add: (name: string, to: Place & { worksheet: Named }, comment?: string) => {
        const made = { name, formula: reference(to), comment, delete: () => remove(names, made) };
        names.push(made);
      },
    },
  };
  const context = {
    workbook,
    sync: async () => {
      requests.push(asked);
      asked = [];
      const code = refuse();
      if (code) throw Object.assign(new Error(), { code });
      if (grouped === undefined) return;
      if (grouped === cannotUndo) {
        throw Object.assign(new Error(), { code: "UndoNotSupported" });
      }
      grouped += 1;
    },
  };
  const isSetSupported = (set: string, wanted: string): boolean =>
    set !== "ExcelApi" || Number(wanted.split(".")[1]) <= version;
  Object.assign(globalThis, {
    Office: { context: { requirements: { isSetSupported } } },
    Excel: {
      run: async (...given: unknown[]) => {
        grouped = given.length > 1 ? 0 : undefined;
        return (given[given.length - 1] as (with_: object) => Promise<unknown>)(context);
      },
    },
  });
  return {
    ...{ sheets, tables, names, properties, application, requests },
    context: context as unknown as Excel.RequestContext,
    workbook: Object.assign(workbook, { getActiveCell: (): unknown => missing }),
    sheet: (name: string) => get(sheets, name),
  };
}

/** `='Posts by year'!$A$1:$B$9`, as Excel shows what a name refers to. */
const reference = ({ worksheet, ...at }: Place & { worksheet: Named }): string => {
  const [top, left] = [at.rowIndex, at.columnIndex];
  return `=${rangeText(range(worksheet.name, top, left, top + at.rowCount - 1, left + at.columnCount - 1))}`;
};

const overlap = (a: Place, b: Place): boolean =>
  a.rowIndex < b.rowIndex + b.rowCount &&
  b.rowIndex < a.rowIndex + a.rowCount &&
  a.columnIndex < b.columnIndex + b.columnCount &&
  b.columnIndex < a.columnIndex + a.columnCount;

/** `C4` for row 3 and column 2, both counted from 0. */
export const address = (row: number, column: number): string => {
  const letter = (digit: number): string => String.fromCharCode(65 + digit);
  const first = column < 26 ? "" : letter(Math.floor(column / 26) - 1);
  return `${first}${letter(column % 26)}${row + 1}`;
};

const columnOf = (key: string): number =>
  [...key.replace(/\d+$/, "")].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
