import { toGatewayError } from "../../src/excel/errors";
import { inExcel, inOneUndoStep, support } from "../../src/excel/session";
import { officeTheme } from "../../src/excel/theme";

/** Excel with the requirement sets up to a version; tells the options of each run. */
function excelUpTo(version: number, fail?: (options: object) => { code: string } | undefined) {
  const runs: object[] = [];
  Object.assign(globalThis, {
    Office: {
      context: {
        requirements: {
          isSetSupported: (set: string, wanted: string) =>
            set !== "ExcelApi" || Number(wanted.split(".")[1]) <= version,
        },
      },
    },
    Excel: {
      run: async (...given: unknown[]) => {
        const options = given.length > 1 ? (given[0] as object) : {};
        runs.push(options);
        const error = fail?.(options);
        if (error) throw error;
        return (given[given.length - 1] as (context: object) => Promise<unknown>)({});
      },
    },
  });
  return runs;
}

afterEach(() => {
  delete (globalThis as { Excel?: unknown }).Excel;
  delete (globalThis as { Office?: unknown }).Office;
});

test("changes are one step of Undo where Excel has that, and written all the same where it has not", async () => {
  const newer = excelUpTo(20);
  expect(await inOneUndoStep(async () => 7)).toBe(7);
  expect(newer).toEqual([{ mergeUndoGroup: true }]);
  const older = excelUpTo(19);
  expect(await inOneUndoStep(async () => 7)).toBe(7);
  expect(older).toEqual([{}]);
});

test("where a call in the group cannot be undone, all is written again without the group", async () => {
  const runs = excelUpTo(20, (options) =>
    "mergeUndoGroup" in options ? { code: "UndoNotSupported" } : undefined
  );
  expect(await inOneUndoStep(async () => 7)).toBe(7);
  expect(runs).toEqual([{ mergeUndoGroup: true }, {}]);
  expect(
    await inOneUndoStep(
      async () => 7,
      async () => 8
    )
  ).toBe(8);
});

test("another error is told and nothing is tried again", async () => {
  const runs = excelUpTo(20, () => ({ code: "AccessDenied" }));
  await expect(inOneUndoStep(async () => 7)).rejects.toMatchObject({ kind: "protected" });
  expect(runs).toHaveLength(1);
});

test.each([null, undefined])(
  "Excel that gives up with %s, without a word, is told as an error like any other",
  async (nothing) => {
    excelUpTo(20);
    Object.assign(globalThis, {
      Excel: { run: () => Promise.reject(nothing as unknown as Error) },
    });
    const said = { kind: "other", message: `Excel did not do this: ${nothing}` };
    await expect(inOneUndoStep(async () => 7)).rejects.toMatchObject(said);
    await expect(inExcel(async () => 7)).rejects.toMatchObject(said);
  }
);

test("too old an Excel is told what is lacking, with the remedy", () => {
  excelUpTo(11);
  expect(support().lacking).toMatch(/too old.*Excel API 1\.12.*Microsoft 365/);
  excelUpTo(12);
  expect(support()).toEqual({ lacking: undefined, undoGroups: false, valuesCopy: true });
});

test.each([
  ["InvalidOperationInCellEditMode", "busy", /press Enter or Esc/],
  ["AccessDenied", "protected", /lift the protection/],
  ["ItemNotFound", "missing", /Read the workbook again/],
  ["ApiNotFound", "unsupported", /update Excel/],
  ["ResponsePayloadSizeLimitExceeded", "other", /select fewer/],
  ["ItemAlreadyExists", "other", /try again/],
])("the error %s is told in words, with its code behind them", async (code, kind, words) => {
  excelUpTo(20, () => ({ code }));
  const error = await inExcel(async () => 7).catch((problem: unknown) => problem);
  expect(error).toMatchObject({ name: "GatewayError", kind });
  expect((error as Error).message).toMatch(words);
  expect((error as Error).message).toContain(code);
});

test("an error that is not known keeps what Excel said", () => {
  expect(
    toGatewayError({ code: "GeneralException", message: "There was an internal error." }).message
  ).toBe("Excel did not do this: GeneralException: There was an internal error.");
  expect(toGatewayError("no reason").message).toContain("no reason");
});

test("the theme is Office's own; where it does not say, the ground tells whether it is dark", () => {
  const set = (officeTheme: object | undefined) =>
    Object.assign(globalThis, { Office: { context: { officeTheme } } });
  const colours = {
    bodyBackgroundColor: "#262626",
    bodyForegroundColor: "#FFFFFF",
    controlBackgroundColor: "#333333",
    controlForegroundColor: "#FFFFFF",
  };
  set(undefined);
  expect(officeTheme()).toBeUndefined();
  set(colours);
  expect(officeTheme()).toMatchObject({ dark: true, bodyBackground: "#262626" });
  set({ ...colours, bodyBackgroundColor: "#F3F2F1" });
  expect(officeTheme()).toMatchObject({ dark: false });
  set({ ...colours, isDarkTheme: false });
  expect(officeTheme()).toMatchObject({ dark: false });
});
