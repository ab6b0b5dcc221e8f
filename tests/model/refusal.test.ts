import { isRefusal, refuse } from "../../src/model/refusal";

test("a refusal is a value that says what is wrong", () => {
  expect(refuse("posts", "none.")).toEqual({
    refused: true,
    argument: "posts",
    message: "none.",
    kind: "value",
  });
  expect(refuse("reference", "unknown.", "notFound").kind).toBe("notFound");
});

test("only a refusal is taken for one", () => {
  expect(isRefusal(refuse("a", "b"))).toBe(true);
  for (const other of [undefined, null, 0, "refused", [], {}, { refused: false }]) {
    expect(isRefusal(other)).toBe(false);
  }
});
