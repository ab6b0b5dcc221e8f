import { functionsJsonProblems } from "../../scripts/functions-schema";
import type { FunctionsJson } from "../../scripts/metadata";

function sound(): FunctionsJson {
  return {
    allowCustomDataForDataTypeAny: true,
    allowErrorForDataTypeAny: true,
    functions: [
      {
        id: "DISTANCE",
        name: "DISTANCE",
        description: "Distance from target.",
        helpUrl: "https://example.org/docs/functions/DISTANCE.html",
        parameters: [
          { name: "posts", description: "Posts.", type: "any", dimensionality: "matrix" },
        ],
        result: { dimensionality: "matrix" },
      },
    ],
    enums: [
      { id: "METHOD", type: "string", values: [{ name: "webster", stringValue: "webster" }] },
    ],
  };
}

test("a sound file meets Microsoft's definition", () => {
  expect(functionsJsonProblems(sound())).toEqual([]);
});

test.each<[string, (file: FunctionsJson) => void, string]>([
  ["an id with a space", ({ functions }) => (functions[0].id = "DIS TANCE"), "/functions/0/id"],
  ["a name of two letters", ({ functions }) => (functions[0].name = "DI"), "/functions/0/name"],
  [
    "help without https",
    ({ functions }) => (functions[0].helpUrl = "http://example.org"),
    "/functions/0/helpUrl",
  ],
  [
    "a range of a strange shape",
    ({ functions }) => (functions[0].parameters[0].dimensionality = "list"),
    "/functions/0/parameters/0/dimensionality",
  ],
  ["a pick-list of dates", ({ enums }) => (enums![0].type = "date"), "/enums/0/type"],
  ["no function at all", ({ functions }) => functions.splice(0), "/functions"],
  [
    "error cells kept from us",
    (file) => delete file.allowErrorForDataTypeAny,
    "allowErrorForDataTypeAny must be true",
  ],
])("%s is found", (_, plant, message) => {
  const file = sound();
  plant(file);
  expect(functionsJsonProblems(file).join("\n")).toContain(message);
});

test("all that is wrong is told at once", () => {
  const file = sound();
  file.functions[0].id = "DIS TANCE";
  file.functions[0].helpUrl = "http://example.org";
  expect(functionsJsonProblems(file)).toHaveLength(2);
});
