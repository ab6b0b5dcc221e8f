import { frozenIds } from "../../scripts/function-files";
import { paneHelp } from "../../scripts/pane-help";
import { FUNCTIONS } from "../../src/taskpane/help/functions";
import { findFunctions, syntax, type FunctionHelp } from "../../src/taskpane/help/search";

test("the function help is what the functions' comments and pages say: else run scripts/pane-help.ts", async () => {
  expect(FUNCTIONS).toEqual(await paneHelp());
});

test("every function has its help, its arguments and an example", () => {
  expect(FUNCTIONS.map(({ id }) => id)).toEqual([...frozenIds()].sort());
  for (const { id, description, example } of FUNCTIONS) {
    expect([id, description]).toEqual([id, expect.stringMatching(/\w{3,}/)]);
    expect([id, example]).toEqual([id, expect.stringContaining(`=FAIRSHARE.${id}(`)]);
  }
});

const functions: FunctionHelp[] = [
  {
    id: "TARGETPOSTS",
    description: "Target posts of each area",
    parameters: [
      { name: "areas", description: "Names", optional: false },
      { name: "total", description: "How many", optional: true },
    ],
  },
  { id: "DISTANCE", description: "From the target", parameters: [] },
];

test("syntax shows what may be left out in brackets", () => {
  expect(syntax(functions[0])).toBe("=FAIRSHARE.TARGETPOSTS(areas, [total])");
});

test("the search wants every word, anywhere, and shows matches in names first", () => {
  const ids = (search: string) => findFunctions(functions, search).map(({ id }) => id);
  expect(ids("")).toEqual(["TARGETPOSTS", "DISTANCE"]);
  expect(ids("distance target")).toEqual(["DISTANCE"]);
  expect(ids("HOW many")).toEqual(["TARGETPOSTS"]);
  expect(ids("nothing of it")).toEqual([]);
});
