import { readFileSync } from "node:fs";
import { join } from "node:path";
import ids from "../../src/functions/ids.json";
import { functionIndex } from "../../scripts/function-index";

test("the index of the docs pages is what the functions' own help says", () => {
  const page = readFileSync(join(__dirname, "../../docs/functions/README.md"), "utf8");
  expect(page).toBe(functionIndex());
});

test("the index lists every function, each with a description", () => {
  for (const id of ids) {
    expect(functionIndex()).toMatch(
      new RegExp(`^\\| \\[${id}\\]\\(${id}\\.md\\) \\| \\S.{20,} \\|$`, "m")
    );
  }
});
