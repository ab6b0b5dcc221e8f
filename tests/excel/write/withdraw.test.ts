import type { DefinedName } from "../../../src/workbook/describe";
import { range } from "../../../src/workbook/formulas/expression";
import type { Filling } from "../../../src/excel/write/fill";
import { withdraw } from "../../../src/excel/write/withdraw";

/** A workbook's sheets or names, each of which says when it is deleted. */
function collection(names: readonly string[], gone: string[]) {
  return {
    load: () => undefined,
    items: names.map((name) => ({ name, delete: () => gone.push(name) })),
  };
}

const defined = (name: string): DefinedName => ({
  name,
  refersTo: range("Plan", 0, 0, 0, 0),
  comment: "",
});

test("a write that failed takes back its own new sheets and names, and nothing that was there before", async () => {
  const gone: string[] = [];
  const context = {
    sync: () => Promise.resolve(),
    workbook: {
      worksheets: collection(["Theirs", "Areas", "Plan", "TARGETS"], gone),
      names: collection(["Budget", "PostsNow", "POSTSMOVED", "Years"], gone),
    },
  } as unknown as Excel.RequestContext;
  const filling = {
    names: [defined("PostsNow"), defined("PostsMoved"), defined("Years")],
    // Of an earlier run: it stays, whatever its case.
    state: { names: [{ name: "years" }, { name: "Budget" }] },
  } as unknown as Filling;
  await withdraw(context, ["Plan", "Targets"], filling);
  expect(gone.sort()).toEqual(["POSTSMOVED", "Plan", "PostsNow", "TARGETS"]);
});
