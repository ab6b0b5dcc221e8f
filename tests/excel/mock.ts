import { OfficeMockObject } from "office-addin-mock";

/** The parts of Excel that a test hands over as an object, each property readable only once it is loaded and synced. */
export function inMock(workbook: object, sets: { version?: number } = {}) {
  const context = new OfficeMockObject({ workbook }) as unknown as Excel.RequestContext;
  const { version = 16 } = sets;
  let syncs = 0;
  const sync = context.sync.bind(context);
  context.sync = (() => {
    syncs += 1;
    return sync();
  }) as typeof context.sync;
  Object.assign(globalThis, {
    Excel: { run: (batch: (given: unknown) => unknown) => batch(context) },
    Office: {
      context: {
        requirements: {
          isSetSupported: (set: string, wanted: string) =>
            set !== "ExcelApi" || Number(wanted.split(".")[1]) <= version,
        },
      },
    },
  });
  return { context, syncs: () => syncs };
}

export function leaveMock(): void {
  delete (globalThis as { Excel?: unknown }).Excel;
  delete (globalThis as { Office?: unknown }).Office;
}
