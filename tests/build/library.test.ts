import { library } from "../../src/functions/library";
import { frozenIds, functionFiles } from "../../scripts/function-files";

test("the library, the function files and the frozen ids are the same functions", () => {
  const ids = [...frozenIds()].sort();
  expect([...library.keys()].sort()).toEqual(ids);
  expect(functionFiles().map(({ id }) => id)).toEqual(ids);
});

test("each id of the library is the exported function of the file of that name", () => {
  for (const { id, file } of functionFiles()) {
    // A file may also export the words of its options, for the pick-lists.
    const exported = Object.values(jest.requireActual<Record<string, unknown>>(file)).filter(
      (item) => typeof item === "function"
    );
    expect({ id, exported: exported.length }).toEqual({ id, exported: 1 });
    expect(library.get(id)).toBe(exported[0]);
  }
});
