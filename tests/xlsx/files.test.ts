import { HOSTILE_NAMES, OUR_FILES } from "./files";
import { readBook } from "./sound/book";
import { all } from "./sound/xml";
import { faults } from "./sound/faults";

// Thousands of areas take their time on a busy machine.
jest.setTimeout(600_000);

test.each(OUR_FILES)("Excel opens %s without an offer to repair it", async (_, make) => {
  expect(faults(await make())).toEqual([]);
});

test("the rows of long texts are as high as Excel lets them be", async () => {
  const [, make] = OUR_FILES.find(([name]) => name === "the plan of long texts")!;
  const { sheets } = readBook(await make());
  const assumptions = sheets.find(({ name }) => name === "Assumptions")!;
  const text = "assumed ".repeat(500);
  const row = all(assumptions.xml, "row").find(({ children }) =>
    children.some(({ attributes }) => assumptions.cells.get(attributes.r)?.text === text)
  );
  expect(row?.attributes.ht).toBe("409.5");
});

test("the hostile names are in their file, each as a text", async () => {
  const [, make] = OUR_FILES.find(([name]) => name === "the plan of hostile names")!;
  const { sheets } = readBook(await make());
  const areas = sheets.find(({ name }) => name === "Areas")!;
  const texts = [...areas.cells.values()].filter(({ type }) => type === "s");
  // A file escapes what XML cannot hold, and what looks like such an escape.
  const escaped = (name: string): string =>
    name
      .replace(/_(?=x[0-9A-F]{4}_)/gi, "_x005F_")
      .replaceAll("\u0007", "_x0007_")
      .replaceAll("\u001B", "_x001B_");
  for (const name of HOSTILE_NAMES) {
    expect(texts.map(({ text }) => text)).toContain(escaped(name));
  }
});
