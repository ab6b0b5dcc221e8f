import { finishMetadata, type FunctionMetadata } from "../../scripts/metadata";

const help = "https://localhost:3000/docs/functions";

function described(id: string, change: Partial<FunctionMetadata> = {}): FunctionMetadata {
  return {
    id,
    name: id,
    description: "Does something.",
    helpUrl: `${help}/${id}.html`,
    parameters: [
      { name: "areas", description: "The areas.", type: "any", dimensionality: "matrix" },
    ],
    result: { dimensionality: "matrix" },
    ...change,
  };
}

function finish(functions: FunctionMetadata[]) {
  return finishMetadata({ functions }, help);
}

test("a sound file passes; error cells and data types are let through to our functions", () => {
  const { metadata, problems } = finish([described("SECOND"), described("FIRST")]);
  expect(problems).toEqual([]);
  expect(metadata.allowErrorForDataTypeAny).toBe(true);
  expect(metadata.allowCustomDataForDataTypeAny).toBe(true);
  expect(metadata.functions.map(({ id }) => id)).toEqual(["FIRST", "SECOND"]);
});

test("a description is one line, however the comment breaks it", () => {
  const { metadata } = finish([described("FIRST", { description: "Whole\n   posts. " })]);
  expect(metadata.functions[0].description).toBe("Whole posts.");
});

const area = { name: "areas", description: "The areas.", type: "any" };
test.each<[string, FunctionMetadata[], string]>([
  ["an id that two files share", [described("FIRST"), described("First")], "FIRST: two files"],
  ["a missing description", [described("FIRST", { description: " " })], "has no description"],
  [
    "a description that Excel would cut off",
    [described("FIRST", { description: "x".repeat(256) })],
    "has 256 characters; Excel shows 255",
  ],
  [
    "an argument without a description",
    [described("FIRST", { parameters: [{ name: "areas", type: "any" }] })],
    "FIRST, areas: has no description",
  ],
  [
    "an argument with too long a description",
    [described("FIRST", { parameters: [{ ...area, description: "x".repeat(300) }] })],
    "FIRST, areas: its description has 300",
  ],
  [
    "an argument that Excel itself would refuse",
    [described("FIRST", { parameters: [{ ...area, type: "number" }] })],
    "FIRST, areas: declare it any",
  ],
  [
    "a required argument after an optional one",
    [
      described("FIRST", {
        parameters: [
          { ...area, optional: true },
          { ...area, name: "posts" },
        ],
      }),
    ],
    "FIRST, posts: a required argument after the optional areas",
  ],
  ["a missing help link", [described("FIRST", { helpUrl: "" })], "(found none)"],
  [
    "a help link to another page",
    [described("FIRST", { helpUrl: `${help}/SECOND.html` })],
    `write "@helpurl ${help}/FIRST.html"`,
  ],
  [
    "a volatile function",
    [described("FIRST", { options: { volatile: true } })],
    "FIRST: must not be volatile",
  ],
])("%s is found", (_, functions, message) => {
  const { problems } = finish(functions);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(message);
});

test("a description of 255 characters is taken", () => {
  expect(finish([described("FIRST", { description: "x".repeat(255) })]).problems).toEqual([]);
});
