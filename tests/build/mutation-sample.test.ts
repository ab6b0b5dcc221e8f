import { list, type StrykerReport } from "../../scripts/mutation/list";
import type { Fault } from "../../scripts/mutation/sample";

const fault = (line: number, replacement: string): Fault => ({
  room: "src/cli",
  file: "src/cli/plan.ts",
  line,
  column: 3,
  range: `${line}:2-${line}:7`,
  mutator: "EqualityOperator",
  original: "a < b",
  replacement,
});

const mutant = (line: number, replacement: string, status: string, killedBy: string[] = []) => ({
  mutatorName: "EqualityOperator",
  replacement,
  status,
  location: { start: { line, column: 3 } },
  killedBy,
});

test("of four faults drawn, one noticed by its test, one by bytes alone and one not at all, the list says which", () => {
  const report: StrykerReport = {
    files: {
      "src/cli/plan.ts": {
        mutants: [
          mutant(1, "a <= b", "Killed", ["words"]),
          mutant(1, "a >= b", "Killed", ["bytes"]),
          mutant(2, "a <= b", "Survived"),
          mutant(9, "a <= b", "Survived"),
        ],
      },
    },
    testFiles: {
      "tests/cli/plan.test.ts": { tests: [{ id: "words", name: "words" }] },
      "tests/xlsx/samples.test.ts": { tests: [{ id: "bytes", name: "bytes" }] },
    },
  };
  const faults = [fault(1, "a <= b"), fault(1, "a >= b"), fault(2, "a <= b"), fault(3, "a <= b")];
  const text = list(faults, report);
  expect(text).toContain("| `src/cli` | 4 | 2 | 2 | 50.0% |");
  const [, missed, bytes] = text.split("\n## ");
  expect(missed).toContain("src/cli/plan.ts:2:3 (EqualityOperator, Survived): `a < b` -> `a <= b`");
  expect(missed).toContain("src/cli/plan.ts:3:3 (EqualityOperator, not planted)");
  expect(missed).not.toContain("plan.ts:9");
  expect(bytes).toContain("src/cli/plan.ts:1:3 (EqualityOperator, Killed): `a < b` -> `a >= b`");
});
