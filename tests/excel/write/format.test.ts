import { formatSheet } from "../../../src/excel/write/format";
import type { DescribedCell, RunSheet } from "../../../src/workbook/describe";
import type { StyleName } from "../../../src/workbook/styles";
import { emptyBook } from "../book";
import { leaveMock } from "../mock";

afterEach(leaveMock);

/** The settings of each cell of a sheet with these cells, their borders apart. */
function formatted(cells: readonly DescribedCell[]) {
  const sheet: RunSheet = {
    ...{ name: "Plan", summary: "", widths: [], cells, tables: [], validations: [] },
    ...{ conditionalFormats: [], charts: [], print: { orientation: "portrait" } },
  };
  const book = emptyBook();
  const target = book.context.workbook.worksheets.add("Plan");
  formatSheet(target, sheet, "Plan", undefined);
  return (address: string) => {
    const all = Object.entries(book.sheet("Plan").cells.get(address)?.format ?? {});
    const edges = all.filter(([path]) => /^borders.getItem .*\.style$/.test(path));
    return {
      look: Object.fromEntries(all.filter(([path]) => !path.startsWith("borders"))),
      edges: edges.map(([path]) => /Item (\w+)/.exec(path)![1]).sort(),
      lines: new Set(all.filter(([path]) => /^borders.*color$/.test(path)).map(([, set]) => set)),
    };
  };
}

const plain = { "font.name": "Calibri", "font.size": 11, verticalAlignment: "Top" };
const heading = { "font.bold": true, "font.color": "#FFFFFF", "fill.color": "#003087" };

test.each<[StyleName, object]>([
  ["title", { "font.bold": true, "font.size": 16, "font.color": "#003087" }],
  ["note", { "font.italic": true, "font.color": "#4C6272" }],
  ["heading", { ...heading, wrapText: true }],
  ["headingRight", { ...heading, wrapText: true, horizontalAlignment: "Right" }],
  ["text", { "font.color": "#1F2933", wrapText: true, horizontalAlignment: "Left" }],
  ["input", { "font.color": "#1F2933", "fill.color": "#FFF7E6" }],
  ["result", { "font.color": "#1F2933", horizontalAlignment: "Right" }],
  ["total", { "font.bold": true, "font.color": "#1F2933", horizontalAlignment: "Right" }],
])("a cell of the style %s has its letters, ground and side, and nothing else", (style, look) => {
  const cell = formatted([{ row: 2, column: 1, value: 7, style }])("B3");
  expect(cell.look).toEqual({ ...plain, ...look });
});

test("cells to be filled in stand in boxes of a pale line: round all of them and between them", () => {
  const box = (rows: number, columns: number): string[] => {
    const cells = Array.from({ length: rows * columns }, (_, index): DescribedCell => ({
      ...{ row: Math.floor(index / columns), column: index % columns, value: 7, style: "input" },
    }));
    const { edges, lines } = formatted(cells)("A1");
    expect([...lines]).toEqual(["#B8C4CE"]);
    return edges.filter((edge) => edge.startsWith("Inside"));
  };
  expect(box(1, 1)).toEqual([]);
  expect(box(1, 3)).toEqual(["InsideVertical"]);
  expect(box(3, 1)).toEqual(["InsideHorizontal"]);
  expect(box(2, 2)).toEqual(["InsideHorizontal", "InsideVertical"]);
  const { edges } = formatted([{ row: 0, column: 0, value: 7, style: "input" }])("A1");
  expect(edges).toEqual(["EdgeBottom", "EdgeLeft", "EdgeRight", "EdgeTop"]);
});

test("a total has a dark line above it and none below", () => {
  const { edges, lines } = formatted([{ row: 0, column: 0, value: 7, style: "total" }])("A1");
  expect([edges, [...lines]]).toEqual([["EdgeTop"], ["#1F2933"]]);
});
