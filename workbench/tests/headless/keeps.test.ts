import type { Cell } from "../../../src/xlsx/library";
import { host, put, type Book, type Session } from "../support/host";
import { ADDIN } from "../support/places";

let session: Session;
beforeAll(() => {
  session = host.start(ADDIN);
});

const opened = async (bytes: Uint8Array): Promise<Book> =>
  host.openFile(session, bytes, "rota.xlsx");
const cellsOf = async (bytes: Uint8Array) =>
  (await host.openXlsx(bytes, { readStyles: true })).sheets[0];

/** A sheet as an office has it: times, a note, a link, rich text, a formula that reads another workbook. */
const rota = (): Promise<Uint8Array> =>
  host.writeXlsx({
    sheets: [
      {
        name: "Rota",
        rows: [[], [], [], []],
        cells: new Map<string, Partial<Cell>>([
          ["0,0", { value: 0.375, style: { numFmt: "hh:mm" } }],
          ["1,0", { value: 0.5, style: { numFmt: "[h]:mm" } }],
          [
            "2,0",
            {
              value: null,
              formula: "SUM(A1:A2)",
              formulaResult: 0.875,
              style: { numFmt: "[h]:mm" },
            },
          ],
          [
            "0,1",
            {
              value: 15,
              style: { numFmt: "dd/mm/yyyy" },
              comment: { author: "Office", text: "Agreed on 3 May" },
            },
          ],
          ["1,1", { value: "Guidance", hyperlink: { target: "https://example.org/guidance" } }],
          [
            "2,1",
            {
              value: "Posts draft",
              type: "richText",
              richText: [{ text: "Posts " }, { text: "draft", font: { bold: true } }],
            },
          ],
          ["3,1", { value: null, formula: "[1]Sheet1!$A$1", formulaResult: 42 }],
        ]),
      },
    ],
  });

test("opened and saved: the same values, formats, note, link and rich text, and nothing to say", async () => {
  const bytes = await rota();
  const book = await opened(bytes);
  expect(host.lossesOf(book)).toEqual([]);
  const { bytes: saved, warnings } = await host.save(book);
  expect(warnings).toEqual([]);
  const [before, after] = [await cellsOf(bytes), await cellsOf(saved)];
  expect(after.rows).toEqual(before.rows);
  for (const [key, cell] of before.cells!) {
    const { value, formula, formulaResult, comment, hyperlink, richText, style } = cell;
    expect(after.cells!.get(key)).toMatchObject({
      value,
      ...(formula === undefined ? {} : { formula, formulaResult }),
      ...(comment ? { comment } : {}),
      ...(hyperlink ? { hyperlink } : {}),
      ...(richText ? { richText } : {}),
      ...(style?.numFmt ? { style: { numFmt: style.numFmt } } : {}),
    });
  }
});

test("what a changed cell loses is said before it is saved, with its cell", async () => {
  const book = await opened(await rota());
  await put(book, book.sheets()[0], "B1", [[16]]);
  expect(host.lossesOf(book)).toEqual([
    "The note on Rota, B1, is not saved: the cell holds something else now.",
  ]);
  expect((await host.save(book)).warnings).toEqual(host.lossesOf(book));
});

test("dates counted from 1904 stay as they are, and the count with them; that they look otherwise is said", async () => {
  const bytes = await host.writeXlsx({
    dateSystem: "1904",
    sheets: [
      {
        name: "Dates",
        rows: [[]],
        cells: new Map<string, Partial<Cell>>([
          ["0,0", { value: 44650, style: { numFmt: "dd/mm/yyyy" } }],
          [
            "1,0",
            { value: null, formula: "A1+1", formulaResult: 44651, style: { numFmt: "dd/mm/yyyy" } },
          ],
        ]),
      },
    ],
  });
  const book = await opened(bytes);
  expect(host.differencesHere(book)).toEqual([
    expect.stringContaining("counts its days from 1904"),
  ]);
  const saved = await host.openXlsx((await host.save(book)).bytes);
  expect(saved.dateSystem).toBe("1904");
  expect(saved.sheets[0].rows[0][0]).toBe(44650);
  expect(saved.sheets[0].cells!.get("1,0")).toMatchObject({
    formula: "A1+1",
    formulaResult: 44651,
  });
});
