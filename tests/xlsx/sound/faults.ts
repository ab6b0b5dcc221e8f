import { address } from "../../../src/workbook/formulas/address";
import { readBook, type Book, type SheetPart } from "./book";
import { corners, formulaFaults, rangeFaults } from "./references";
import { all, first, type Element } from "./xml";

const HIGHEST_ROW = 409.5;
const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;
const LONGEST_LITERAL = 255;
const DEEPEST_NESTING = 64;
const MOST_ARGUMENTS = 255;
/** 31 December 9999, the last day that Excel shows; before 1900 it shows none. */
const LAST_DAY = 2_958_465;

/**
 * What Excel would repair, drop or show as ##### in a workbook, one line each: the rules that Microsoft's validator
 * does not know, since they hold between one part and another.
 */
export function faults(bytes: Uint8Array): string[] {
  const book = readBook(bytes);
  return [
    ...sheetNames(book),
    ...definedNames(book),
    ...sharedTexts(book),
    ...tableNames(book),
    ...book.sheets.flatMap((sheet) =>
      [
        ...rows(sheet),
        ...cells(book, sheet),
        ...spills(sheet),
        ...sheet.tables.flatMap((table) => headings(sheet, table)),
        ...charts(book, sheet),
        ...formulasAround(book, sheet),
        ...entryRules(sheet),
      ].map((line) => `${sheet.name}: ${line}`)
    ),
  ];
}

/** The texts that are there more than once, as Excel compares them: in any case. */
function twice(texts: readonly string[]): string[] {
  const seen = new Set<string>();
  return texts.filter((text) => seen.size === seen.add(text.toLowerCase()).size);
}
const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

function sheetNames({ sheets }: Book): string[] {
  const names = sheets.map(({ name }) => name);
  const bad = names.filter(
    (name) => !/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/.test(name) || same(name, "History")
  );
  return [
    ...bad.map((name) => `no sheet may be named ${name}`),
    ...twice(names).map((name) => `two sheets are named ${name}`),
  ];
}

function definedNames(book: Book): string[] {
  const scoped = book.names.map(({ name, scope }) => `${scope ?? ""}!${name}`);
  return [
    ...twice(scoped).map((name) => `the name ${name} is defined twice`),
    ...book.names.flatMap(({ name, text }) => {
      const printing = name.startsWith("_xlnm.");
      const lines = rangeFaults(book, text, printing ? "any" : "cells");
      if (!printing && (!/^[A-Za-z_][\w.]{0,254}$/.test(name) || /^[A-Za-z]{1,3}\d+$/.test(name))) {
        lines.push("it is no name");
      }
      return lines.map((line) => `the name ${name}: ${line}`);
    }),
  ];
}

function sharedTexts({ sheets, strings, counts }: Book): string[] {
  const shared = sheets.flatMap(({ cells: held }) =>
    [...held.values()].filter(({ type }) => type === "s")
  );
  const uses = shared.length;
  const lines = strings
    .filter((text) => text.length > LONGEST_TEXT)
    .map((text) => `a text has ${text.length} characters: ${text.slice(0, 20)}...`);
  if (counts && counts.uses !== uses) lines.push(`${counts.uses} shared texts said, ${uses} used`);
  if (counts && counts.texts !== strings.length) {
    lines.push(`${counts.texts} shared texts said, ${strings.length} there`);
  }
  if (new Set(strings).size < strings.length) lines.push("a shared text is there twice");
  return lines;
}

function tableNames({ sheets, names }: Book): string[] {
  const tables = sheets.flatMap((sheet) => sheet.tables.map(({ attributes }) => attributes));
  const given = [
    ...tables.map(({ displayName }) => displayName),
    ...names.map(({ name, scope }) => `${scope ? `${scope}!` : ""}${name}`),
  ];
  return [
    ...twice(given).map((name) => `two Tables or names are called ${name}`),
    ...twice(tables.map(({ id }) => id)).map((id) => `two Tables have the number ${id}`),
  ];
}

function rows({ xml }: SheetPart): string[] {
  const high = all(first(xml, "sheetData"), "row").filter(
    ({ attributes }) => !(Number(attributes.ht ?? 15) <= HIGHEST_ROW)
  );
  const wide = all(first(xml, "cols"), "col").filter(
    ({ attributes }) => Number(attributes.width) > 255
  );
  return [
    ...high.map(({ attributes }) => `row ${attributes.r} is ${attributes.ht} points high`),
    ...wide.map(({ attributes }) => `column ${attributes.min} is ${attributes.width} wide`),
  ];
}

function cells(book: Book, sheet: SheetPart): string[] {
  return [...sheet.cells.values()].flatMap(({ at, type, style, text, formula }) => {
    const lines: string[] = [];
    const format = book.formats[style];
    if (format === undefined) lines.push(`there is no style ${style}`);
    if (type === "n" && text !== "" && !Number.isFinite(Number(text)))
      lines.push(`${text} is no figure`);
    if (
      type === "n" &&
      text !== "" &&
      isDate(format) &&
      !(Number(text) >= 0 && Number(text) < LAST_DAY + 1)
    ) {
      lines.push(`${text} is no date that Excel can show`);
    }
    if (type === "str" && text.length > LONGEST_TEXT)
      lines.push(`a text has ${text.length} characters`);
    if (formula !== undefined) {
      if (formula.length > LONGEST_FORMULA)
        lines.push(`a formula has ${formula.length} characters`);
      const literals = formula.match(/"(?:[^"]|"")*"/g) ?? [];
      if (literals.some((literal) => literal.length - 2 > LONGEST_LITERAL)) {
        lines.push("a text in a formula has more than 255 characters");
      }
      lines.push(...tooMuch(formula), ...formulaFaults(book, formula));
    }
    return lines.map((line) => `${at}: ${line}`);
  });
}

/** Functions in functions, and arguments of one, as far as Excel takes them. */
function tooMuch(formula: string): string[] {
  const bare = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]/g, "x");
  const open: number[] = [];
  let [deepest, most] = [0, 0];
  for (const sign of bare) {
    if (sign === "(") open.push(1);
    else if (sign === "," && open.length > 0) open[open.length - 1]++;
    else if (sign === ")") open.pop();
    deepest = Math.max(deepest, open.length);
    most = Math.max(most, ...open.slice(-1));
  }
  return [
    ...(deepest > DEEPEST_NESTING ? [`a formula is ${deepest} brackets deep`] : []),
    ...(most > MOST_ARGUMENTS ? [`a function has ${most} arguments`] : []),
  ];
}

/** A format with a part of a date or time in it, outside quoted words, colours and conditions. */
function isDate(format = "General"): boolean {
  const bare = format.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "");
  return !/^general$/i.test(bare) && /[dmyhs]/i.test(bare);
}

function spills({ cells: held }: SheetPart): string[] {
  const filledBy = new Map<string, string>();
  const lines: string[] = [];
  for (const { at, spill } of held.values()) {
    if (spill === undefined) continue;
    if (spill.split(":")[0] !== at) lines.push(`${at} fills ${spill}`);
    const [from, to] = corners(spill);
    const met = new Set<string>();
    for (let row = from.row; row <= to.row; row++) {
      for (let column = from.column; column <= to.column; column++) {
        const other = filledBy.get(`${row},${column}`);
        if (other !== undefined) met.add(other);
        filledBy.set(`${row},${column}`, at);
      }
    }
    lines.push(...[...met].map((other) => `the results of ${other} and ${at} meet`));
  }
  return lines;
}

function meet(a: string, b: string): boolean {
  const [[from, to], [start, end]] = [corners(a), corners(b)];
  return (
    from.row <= end.row &&
    start.row <= to.row &&
    from.column <= end.column &&
    start.column <= to.column
  );
}

function headings(sheet: SheetPart, table: Element): string[] {
  const { displayName, ref, headerRowCount } = table.attributes;
  if (headerRowCount === "0") return [];
  const [from, to] = corners(ref);
  const columns = all(first(table, "tableColumns"), "tableColumn").map(
    ({ attributes }) => attributes.name
  );
  const lines = twice(columns).map((name) => `heading ${name} is there twice`);
  if (to.row <= from.row) lines.push("it has no row");
  if (to.column - from.column + 1 !== columns.length)
    lines.push(`it has ${columns.length} columns in ${ref}`);
  columns.forEach((name, index) => {
    const cell = sheet.cells.get(address(from.row - 1, from.column - 1 + index));
    const shown = cell && ["s", "str", "inlineStr"].includes(cell.type) ? cell.text : undefined;
    if (/[\r\n]/.test(name)) lines.push(`heading ${index + 1} breaks its line as Excel does not`);
    if (name === "" || name.length > 255) lines.push(`heading ${index + 1} is empty or too long`);
    // A heading's line break stands as _x000a_ in the Table's own part.
    if (shown !== name.replace(/_x000a_/gi, "\n"))
      lines.push(`heading ${name} is ${shown} in its cell`);
  });
  const [other] = sheet.tables.filter((next) => next !== table && meet(ref, next.attributes.ref));
  if (other) lines.push(`it meets ${other.attributes.displayName}`);
  return lines.map((line) => `Table ${displayName}: ${line}`);
}

function charts(book: Book, { charts: drawn }: SheetPart): string[] {
  return drawn.flatMap((chart) =>
    all(chart, "f").flatMap(({ text }) =>
      rangeFaults(book, text, "cells").map((line) => `a chart: ${line}`)
    )
  );
}

/** The formulas that stand in no cell: conditional formats, validation, links. */
function formulasAround(book: Book, { xml }: SheetPart): string[] {
  const texts = all(xml, "formula", "formula1", "formula2").map(({ text }) => text);
  const links = all(first(xml, "hyperlinks"), "hyperlink").flatMap(
    ({ attributes }) => attributes.location ?? []
  );
  return [...texts, ...links].flatMap((text) => formulaFaults(book, text));
}

function entryRules({ xml }: SheetPart): string[] {
  const most: Record<string, number> = { promptTitle: 32, errorTitle: 32, prompt: 255, error: 255 };
  const lines = all(first(xml, "dataValidations"), "dataValidation").flatMap((rule) => [
    ...Object.entries(most)
      .filter(([name, length]) => (rule.attributes[name] ?? "").length > length)
      .map(([name]) => `${name} of the entry rule of ${rule.attributes.sqref} is too long`),
    ...all(rule, "formula1")
      .filter(({ text }) => text.startsWith('"') && text.length > 257)
      .map(() => `the list of ${rule.attributes.sqref} is longer than 255 characters`),
  ]);
  const foot = all(first(xml, "headerFooter"), "oddHeader", "oddFooter").filter(
    ({ text }) => text.length > 255
  );
  return [...lines, ...foot.map(({ name }) => `${name} is longer than 255 characters`)];
}
