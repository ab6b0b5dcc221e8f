import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

const script = path.resolve(__dirname, "../../.ci/sum.js");
let results: string;
beforeEach(() => (results = fs.mkdtempSync(path.join(os.tmpdir(), "results-"))));
afterEach(() => fs.rmSync(results, { recursive: true }));

/** What a level leaves behind: the code it ended with and, if Jest came to its end, its counts. */
function level(name: string, code: number, counts?: Record<string, number>): void {
  fs.writeFileSync(path.join(results, `${name}.code`), `${code}\n`);
  if (!counts) return;
  const none = {
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    numRuntimeErrorTestSuites: 0,
  };
  const report = { ...none, numPassedTests: 0, ...counts };
  fs.writeFileSync(path.join(results, `${name}.json`), JSON.stringify(report));
}

function sum(...levels: string[]) {
  const { status, stdout } = spawnSync(process.execPath, [script, results, ...levels], {
    encoding: "utf8",
  });
  return { status, last: stdout.split("\n").at(-2) };
}

test("levels that passed are added up: 40 and 2 are 42", () => {
  level("unit", 0, { numPassedTests: 40 });
  level("office", 0, { numPassedTests: 2 });
  expect(sum("unit", "office")).toEqual({ status: 0, last: "42 passed, 0 failed" });
});

test.each<[string, number, Record<string, number> | undefined, string]>([
  ["with failed tests", 1, { numPassedTests: 5, numFailedTests: 3 }, "45 passed, 3 failed"],
  [
    "with a file that does not load",
    1,
    { numPassedTests: 5, numRuntimeErrorTestSuites: 1 },
    "45 passed, 1 failed",
  ],
  [
    "with both",
    1,
    { numPassedTests: 5, numFailedTests: 3, numRuntimeErrorTestSuites: 1 },
    "45 passed, 4 failed",
  ],
  ["with a skipped test", 0, { numPassedTests: 5, numPendingTests: 1 }, "45 passed, 1 failed"],
  ["that ran nothing", 0, {}, "40 passed, 1 failed"],
  ["that ended badly after its tests", 1, { numPassedTests: 7 }, "47 passed, 1 failed"],
  ["that never came to its tests", 2, undefined, "40 passed, 1 failed"],
])("a level %s is a failure", (_, code, counts, last) => {
  level("unit", 0, { numPassedTests: 40 });
  level("other", code, counts);
  expect(sum("unit", "other")).toEqual({ status: 1, last });
});

test("no level at all is a failure", () => {
  expect(sum()).toEqual({ status: 1, last: "0 passed, 0 failed" });
});
