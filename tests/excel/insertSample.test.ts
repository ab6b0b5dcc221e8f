import { OfficeMockObject } from "office-addin-mock";
import { insertSample } from "../../src/excel/insertSample";

interface WrittenRange {
  values?: unknown;
  formulas?: unknown;
  format: object;
}

/** The parts of a workbook that the sample touches; each cell range keeps what was written to it. */
function workbookWith(present: string[]) {
  const written: Record<string, WrittenRange> = {};
  const added: (string | undefined)[] = [];
  const range = (): WrittenRange => ({
    format: {
      columnWidth: 0,
      font: { bold: false, size: 11 },
      borders: { getItem: () => ({ style: "None" }) },
    },
  });
  let activated = 0;
  const sheet = {
    name: "",
    getRange: (address: string) => (written[address] = range()),
    activate: () => (activated += 1),
  };
  const worksheets = {
    newSheet: sheet,
    getItemOrNullObject: (name: string) => ({
      isNullObject: !present.includes(name),
      load: () => undefined,
    }),
    add(this: { newSheet: { name: string } }, name?: string) {
      added.push(name);
      this.newSheet.name = name ?? "Sheet1";
      return this.newSheet;
    },
  };
  const context = new OfficeMockObject({ workbook: { worksheets } });
  const run = (batch: (given: unknown) => Promise<string>) => batch(context);
  return { written, added, run, activations: () => activated };
}

afterEach(() => {
  delete (globalThis as { Excel?: unknown }).Excel;
  delete (globalThis as { Office?: unknown }).Office;
});

function inside({ run }: { run: unknown }): void {
  const requirements = { isSetSupported: () => false };
  Object.assign(globalThis, { Excel: { run }, Office: { context: { requirements } } });
}

test("writes areas, posts and need as values and one formula beside them, on a new sheet", async () => {
  const workbook = workbookWith(["Budget"]);
  inside(workbook);
  expect(await insertSample()).toBe("Fair Share sample");
  expect(workbook.added).toEqual(["Fair Share sample"]);
  expect(workbook.activations()).toBe(1);
  expect(workbook.written["A6:C9"].values).toEqual([
    ["North", 30, 100],
    ["East", 20, 80],
    ["South", 10, 60],
    ["West", 10, 40],
  ]);
  expect(workbook.written.D6.formulas).toEqual([["=FAIRSHARE.TARGETPOSTS(A6:A9,B6:B9,C6:C9)"]]);
  expect(workbook.written["A5:D5"].values).toEqual([["Area", "Posts now", "Need", "Target posts"]]);
});

test("the results of the one formula have room: nothing is written below it", async () => {
  const workbook = workbookWith([]);
  inside(workbook);
  await insertSample();
  const withFormula = Object.keys(workbook.written).filter((key) => workbook.written[key].formulas);
  expect(withFormula).toEqual(["D6"]);
  const cellsOfColumnD = Object.keys(workbook.written).filter((key) => /D([6-9]|\d\d)/.test(key));
  expect(cellsOfColumnD).toEqual(["D6"]);
});

test("a second sample gets a name of its own, and no sheet that exists is touched", async () => {
  const workbook = workbookWith(["Fair Share sample", "Fair Share sample 2"]);
  inside(workbook);
  expect(await insertSample()).toBe("Fair Share sample 3");
});

test("when all its names are taken, Excel names the sheet", async () => {
  const names = Array.from({ length: 20 }, (_, index) => `Fair Share sample ${index + 1}`);
  const workbook = workbookWith(["Fair Share sample", ...names]);
  inside(workbook);
  expect(await insertSample()).toBe("Sheet1");
  expect(workbook.added).toEqual([undefined]);
});
