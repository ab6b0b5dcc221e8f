import { strToU8, zipSync } from "fflate";

/** A cell by its address: a text or number as most writers store it, or the XML of the whole cell. */
export type Cells = Record<string, string | number>;

export interface MadeTable {
  readonly name: string;
  readonly ref: string;
  readonly columns: readonly string[];
  /** Attributes and content beside what every table has. */
  readonly attributes?: string;
  readonly content?: string;
}

export interface MadeSheet {
  readonly name: string;
  readonly cells: Cells;
  readonly tables?: readonly MadeTable[];
  /** Attributes of rows, by their number from 1. */
  readonly rows?: Readonly<Record<number, string>>;
}

export interface MadeWorkbook {
  readonly sheets: readonly MadeSheet[];
  readonly texts?: string;
  readonly dates1904?: boolean;
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** Number formats that Excel takes for dates or times, and a few that look like them; the index is a cell's `s`. */
export const FORMATS = [
  "General",
  "dd/mm/yyyy",
  "d mmm yy",
  "h:mm",
  "[h]:mm",
  "[mm]:ss",
  "yyyy-mm-dd hh:mm:ss.000",
  "[$-809]dd mmmm yyyy",
  '0" days"',
];

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

/** The parts of a workbook file, to be changed before they are packed. */
export function workbookParts({ sheets, texts, dates1904 }: MadeWorkbook): Map<string, string> {
  const parts = new Map<string, string>();
  const relation = (id: number, kind: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  const relations = (entries: string): string =>
    `${HEAD}<Relationships xmlns="${PACKAGE}">${entries}</Relationships>`;
  parts.set(
    "[Content_Types].xml",
    `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`
  );
  parts.set("_rels/.rels", relations(relation(1, "officeDocument", "xl/workbook.xml")));
  parts.set(
    "xl/workbook.xml",
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${dates1904 ? '<workbookPr date1904="1"/>' : ""}<sheets>${sheets
      .map(({ name }, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
      .join("")}</sheets></workbook>`
  );
  const last = sheets.length;
  parts.set(
    "xl/_rels/workbook.xml.rels",
    relations(
      sheets.map((_, i) => relation(i + 1, "worksheet", `worksheets/sheet${i + 1}.xml`)).join("") +
        relation(last + 1, "styles", "styles.xml") +
        (texts === undefined ? "" : relation(last + 2, "sharedStrings", "sharedStrings.xml"))
    )
  );
  parts.set(
    "xl/styles.xml",
    `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="${FORMATS.length}">${FORMATS.map(
      (code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${code.replace(/"/g, "&quot;")}"/>`
    ).join(
      ""
    )}</numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${FORMATS.length}">${FORMATS.map(
      (_, i) => `<xf numFmtId="${164 + i}" applyNumberFormat="1"/>`
    ).join("")}</cellXfs></styleSheet>`
  );
  if (texts !== undefined) {
    parts.set("xl/sharedStrings.xml", `${HEAD}<sst xmlns="${MAIN}">${texts}</sst>`);
  }
  let tableCount = 0;
  sheets.forEach((sheet, i) => {
    parts.set(`xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheet));
    const own = (sheet.tables ?? []).map((table) => {
      tableCount += 1;
      parts.set(`xl/tables/table${tableCount}.xml`, tableXml(table, tableCount));
      return relation(tableCount, "table", `../tables/table${tableCount}.xml`);
    });
    if (own.length > 0)
      parts.set(`xl/worksheets/_rels/sheet${i + 1}.xml.rels`, relations(own.join("")));
  });
  return parts;
}

function sheetXml({ cells, rows = {} }: MadeSheet): string {
  const byRow = new Map<number, string[]>();
  for (const [address, held] of Object.entries(cells)) {
    const row = Number(/\d+$/.exec(address)![0]);
    const xml =
      typeof held === "number"
        ? `<c r="${address}"><v>${held}</v></c>`
        : held.startsWith("<c")
          ? held
          : `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escaped(held)}</t></is></c>`;
    byRow.set(row, [...(byRow.get(row) ?? []), xml]);
  }
  const lines = [...byRow].sort(([a], [b]) => a - b);
  return `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData>${lines
    .map(([row, xml]) => `<row r="${row}"${rows[row] ? ` ${rows[row]}` : ""}>${xml.join("")}</row>`)
    .join("")}</sheetData></worksheet>`;
}

const tableXml = ({ name, ref, columns, attributes = "", content = "" }: MadeTable, id: number) =>
  `${HEAD}<table xmlns="${MAIN}" id="${id}" name="${name}" displayName="${name}" ref="${ref}" ${attributes}>${content}<tableColumns count="${columns.length}">${columns
    .map((column, i) => `<tableColumn id="${i + 1}" name="${escaped(column)}"/>`)
    .join("")}</tableColumns></table>`;

export const packed = (parts: ReadonlyMap<string, string>): Uint8Array =>
  zipSync(Object.fromEntries([...parts].map(([name, xml]) => [name, strToU8(xml)])));

const AREA_COLUMNS = ["Area", "Posts now", "NHSE need", "Minimum posts"];

/** A small input workbook that can be planned: two areas with 15 and 5 posts, two years. Cells may be exchanged. */
export function smallInput(
  changes: {
    inputs?: Cells;
    areas?: Cells;
    tables?: Partial<MadeTable>;
    rows?: MadeSheet["rows"];
  } = {},
  workbook: Partial<MadeWorkbook> = {}
): MadeWorkbook {
  return {
    sheets: [
      {
        name: "Inputs",
        cells: {
          ...row(1, ["Input", "Value", "Unit", "Source"]),
          ...row(2, ["Specialty", "Haematology"]),
          ...row(3, ["Baseline date", 44805]),
          ...row(6, ["Item", "Year 1", "Year 2"]),
          ...row(7, ["Training year", "2022/23", "2023/24"]),
          ...changes.inputs,
        },
        tables: [
          { name: "Inputs", ref: "A1:D3", columns: ["Input", "Value", "Unit", "Source"] },
          { name: "ByYear", ref: "A6:C7", columns: ["Item", "Year 1", "Year 2"] },
        ],
      },
      {
        name: "Areas",
        cells: {
          ...row(1, AREA_COLUMNS),
          ...row(2, ["North", 15, 10]),
          ...row(3, ["South", 5, 10]),
          ...changes.areas,
        },
        tables: [{ name: "Areas", ref: "A1:D3", columns: AREA_COLUMNS, ...changes.tables }],
        rows: changes.rows,
      },
    ],
    ...workbook,
  };
}

export function row(number: number, values: readonly (string | number)[]): Cells {
  return Object.fromEntries(
    values.map((value, index) => [`${String.fromCharCode(65 + index)}${number}`, value])
  );
}
