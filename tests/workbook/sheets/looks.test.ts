/** How the sheets of a run look: rules that a reader relies on from sheet to sheet. */
import { STYLES } from "../../../src/workbook/styles";
import { irregular, YEARS } from "../irregular";
import { isHeading, place, SeenRun, type Seen } from "./seen";

const seen = new SeenRun(irregular());
const visible = seen.sheets.filter(({ hidden }) => !hidden);
const places = (cells: readonly Seen[]): string[] => cells.map(place);

describe("every sheet", () => {
  test("has its name as its title, and under it says what stands there", () => {
    for (const { name } of visible) {
      const [title, note] = [0, 1].map((row) => seen.at(name, row, 0)!);
      expect(title).toMatchObject({
        value: name === "About" ? "Fair share plan: Made up" : name,
        style: "title",
      });
      expect([name, note.style, note.value]).toEqual([name, "note", expect.stringMatching(/\.$/)]);
    }
  });

  // Lists is hidden.
  test("has the colour of its kind on its tab: inputs, results, records", () => {
    const colours = new Map<string | undefined, string[]>();
    for (const { name, tabColour } of seen.sheets) {
      colours.set(tabColour, [...(colours.get(tabColour) ?? []), name]);
    }
    expect([...colours.values()]).toEqual([
      ["About", "Assumptions", "Change log"],
      ["Inputs", "Areas", "Vacancies", "Capacity", "Fixed-term posts", "Salary by grade"],
      [
        ...["Targets", "Workings", "Levelling up", "Plan", "Posts by year", "Limits", "Pairs"],
        ...["Funding", "Benefits", "Checks"],
      ],
      ["Lists"],
    ]);
    expect(colours.has("")).toBe(false);
  });

  test("prints across the page, but for the narrow lists; on one page where it is to be seen at once", () => {
    const upright = seen.sheets.filter(({ print }) => print.orientation !== "landscape");
    expect(upright.map(({ name, print }) => [name, print.orientation])).toEqual([
      ["Fixed-term posts", "portrait"],
      ["Pairs", "portrait"],
      ["Lists", "portrait"],
    ]);
    for (const name of ["About", "Salary by grade", "Targets", "Levelling up"]) {
      expect([name, seen.sheet(name).print.onePage]).toEqual([name, true]);
    }
    expect(seen.sheet("Posts by year").print.onePage).toBe(true);
  });

  test("begins a page with a block that would make its page too small to read, or stand beside another", () => {
    const begins = (name: string, row: number, column: number): unknown =>
      seen.at(name, row, column)?.value;
    const [inputs, checks, funding] = ["Inputs", "Checks", "Funding"].map((name) =>
      seen.sheet(name).print.breaksBefore!.map((row) => begins(name, row, 0))
    );
    expect([inputs, checks]).toEqual([["By year"], ["Where an error is"]]);
    expect(funding[0]).toBe("Prices of one post, £ a year");
    // Both blocks have their headings in the row of the table's.
    for (const [name, heading] of [
      ["Capacity", "Area"],
      ["Fixed-term posts", "Fixed-term posts on 1 August"],
    ]) {
      const [column] = seen.sheet(name).print.columnsBefore!;
      expect([name, begins(name, 4, column)]).toEqual([name, heading]);
    }
  });

  test("is described in a sentence for whoever listens to it", () => {
    for (const { name, summary } of seen.sheets) {
      expect([name, summary]).toEqual([name, expect.stringMatching(/^[A-Z].{20,}\.$/)]);
    }
  });

  test("keeps a row of headings in sight, and on every page, where it keeps one", () => {
    const headed = (sheet: string, row: number): boolean =>
      seen.on(sheet).some((cell) => cell.row === row && isHeading(cell));
    for (const { name, freeze, print } of seen.sheets) {
      const rows = [
        ...(print.titleRow === undefined ? [] : [print.titleRow]),
        ...(freeze && freeze.rows > 0 ? [freeze.rows - 1] : []),
      ];
      expect([name, rows.filter((row) => !headed(name, row))]).toEqual([name, []]);
    }
  });
});

describe("every cell", () => {
  test("is written once", () => {
    for (const { name } of seen.sheets) {
      const all = seen.on(name).map(({ row, column }) => `${row},${column}`);
      expect([name, all.filter((at, index) => all.indexOf(at) !== index)]).toEqual([name, []]);
    }
  });

  test("has a look", () => {
    const styles = Object.keys(STYLES);
    expect(places(seen.cells.filter(({ style }) => !styles.includes(style ?? "")))).toEqual([]);
  });

  test("that is a title, a note, a label or a heading says something", () => {
    const words = ["title", "subheading", "note", "finding", "label", "heading", "headingAfter"];
    const silent = seen.cells.filter(
      ({ style, value }) => words.includes(style ?? "") && (value === null || value === "")
    );
    // Above the labels there is nothing to say; and no name, where no area is below its target so far.
    expect(places(silent).filter((at) => !/^Limits, .*column 7/.test(at))).toEqual([
      "Inputs, row 56, column 1: ",
      "Levelling up, row 7, column 1: ",
    ]);
  });

  test("that holds words shows them as words, unless they stand in place of a figure", () => {
    const instead = [
      "",
      "no price entered",
      "not entered",
      // Years are typed above figures.
      ...YEARS,
    ];
    const odd = seen.cells.filter(
      ({ style, value, spilled }) =>
        !spilled &&
        typeof value === "string" &&
        ["input", "result", "total"].includes(style ?? "") &&
        !instead.includes(value)
    );
    expect(places(odd)).toEqual([]);
  });
});

describe("what spills", () => {
  const spills = seen.sheets.flatMap(({ name, cells }) =>
    cells.flatMap(({ row, column, spill }) => (spill ? [{ name, row, column, spill }] : []))
  );

  test("has its columns of words to the left and its figures to the right", () => {
    for (const { name, row, column, spill } of spills) {
      const block = seen.built.calculated.block(name, row, column).slice(spill.heading ? 1 : 0);
      const text = block[0]
        .map((_, c) => c)
        .filter((c) => block.every((line) => typeof line[c] === "string"));
      expect([name, spill.textColumns]).toEqual([name, text]);
    }
  });

  test("ends with its Total where it has one", () => {
    const totals = spills
      .map(({ name, row, column }) => ({
        name,
        last: seen.built.calculated.block(name, row, column).at(-1)!,
      }))
      .filter(({ last }) => last[0] === "Total")
      .map(({ name }) => name);
    expect(spills.filter(({ spill }) => spill.total).map(({ name }) => name)).toEqual(totals);
    expect(totals).toEqual(["Workings", "Plan", "Posts by year", "Funding"]);
  });
});

describe("headings", () => {
  const figure = (cell: Seen | undefined): boolean =>
    ["input", "result", "total"].includes(cell?.style ?? "");

  test("of a Table run the way of their columns, and words right of figures are set off", () => {
    for (const { name, tables } of seen.sheets) {
      for (const { row, column, headings } of tables) {
        headings.forEach((heading, index) => {
          const [left, own] = [index - 1, index].map((c) => seen.at(name, row + 1, column + c));
          const after = index > 0 && figure(left);
          const style = figure(own) ? "headingRight" : after ? "headingAfter" : "heading";
          expect(seen.at(name, row, column + index)).toMatchObject({ value: heading, style });
          if (!figure(own) && after && own!.style!.startsWith("input")) {
            expect([place(own!), own!.style]).toEqual([place(own!), "inputTextAfter"]);
          }
        });
      }
    }
  });

  test("of figures by year are to the right, as the figures are", () => {
    const years = seen.cells.filter(
      (cell) => isHeading(cell) && YEARS.includes(String(cell.value))
    );
    expect(places(years.filter(({ style }) => style !== "headingRight"))).toEqual([]);
    // Four Tables by year have Year 1, ... as headings, for a Table's headings are no formulas: the years stand above.
    for (const name of ["Vacancies", "Capacity", "Salary by grade"]) {
      const numbered = seen
        .on(name)
        .filter((cell) => isHeading(cell) && /^Year \d$/.test(String(cell.value)));
      expect(numbered.map(({ row, column }) => seen.at(name, row - 1, column))).toEqual(
        YEARS.map((value) => expect.objectContaining({ value, style: "headingYear" }) as Seen)
      );
    }
  });

  test("of a block with a Total: every column has its cell in the row of the Total, in that style", () => {
    const totals = seen.cells.filter(({ value, spilled }) => value === "Total" && !spilled);
    // Five blocks by area and year on Funding with its summary, for prices have no Total; three on Fixed-term posts, one on Benefits.
    expect(totals.map(({ sheet }) => sheet)).toEqual([
      ...Array<string>(3).fill("Fixed-term posts"),
      ...Array<string>(6).fill("Funding"),
      "Benefits",
    ]);
    for (const { sheet, row, column, style } of totals) {
      expect(style).toBe("totalText");
      const above = seen.on(sheet).filter((cell) => cell.row === row - 1 && cell.column > column);
      expect(above.length).toBeGreaterThanOrEqual(YEARS.length);
      for (const cell of above)
        expect(seen.at(sheet, row, cell.column)).toMatchObject({ style: "total" });
    }
  });
});

test("charts say what they show: in words, with a name for each series and a category for each value", () => {
  const charts = seen.sheets.flatMap((sheet) => sheet.charts);
  expect(charts.length).toBe(3);
  const rows = ({ top, bottom }: { top: number; bottom: number }): number[] => [top, bottom];
  for (const { title, altText, valueTitle, valueFormat, categories, series } of charts) {
    expect(title).toMatch(/^(Posts|Distance)/);
    expect(altText).toMatch(/^(Bars|Columns) for each area: .*\.$/);
    expect(valueTitle).toMatch(/^(Posts|Distance from target)$/);
    expect(valueFormat).toBe(valueTitle === "Posts" ? "#,##0" : "0%");
    for (const { name, values, colour } of series) {
      expect(name).toMatch(/^(Posts now|Target posts|Now|At the end|End of year \d)$/);
      expect(rows(values)).toEqual(rows(categories));
      expect(colour).toMatch(/^[0-9A-F]{6}$/);
    }
  }
});
