import { list, type Outcome } from "../../scripts/mutation/list";
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

const outcome = (line: number, replacement: string, status: string, by: string[] = []): Outcome => {
  const { file, range, mutator } = fault(line, replacement);
  return { file, range, mutator, replacement, status, by };
};

test("of four faults drawn, one noticed by its test, one by bytes alone and one not at all, the list says which", () => {
  const faults = [fault(1, "a <= b"), fault(1, "a >= b"), fault(2, "a <= b"), fault(3, "a <= b")];
  const text = list(faults, [
    outcome(1, "a <= b", "Killed", ["tests/cli/plan.test.ts"]),
    outcome(1, "a >= b", "Killed", ["tests/xlsx/samples.test.ts"]),
    outcome(2, "a <= b", "Survived"),
    outcome(9, "a <= b", "Survived"),
  ]);
  expect(text).toContain("| `src/cli` | 4 | 2 | 2 | 50.0% |");
  const [, missed, bytes] = text.split("\n## ");
  expect(missed).toContain("src/cli/plan.ts:2:3 (EqualityOperator, Survived): `a < b` -> `a <= b`");
  expect(missed).toContain("src/cli/plan.ts:3:3 (EqualityOperator, not planted)");
  expect(missed).not.toContain("plan.ts:9");
  expect(bytes).toContain("src/cli/plan.ts:1:3 (EqualityOperator, Killed): `a < b` -> `a >= b`");
});

test("a fault that survived the quick tests and was noticed in a later run counts as noticed", () => {
  const found = [
    outcome(1, "a <= b", "Survived"),
    outcome(1, "a <= b", "Killed", ["tests/cli/plan.test.ts"]),
    outcome(1, "a <= b", "Survived"),
  ];
  expect(list([fault(1, "a <= b")], found)).toContain("| `all` | 1 | 1 | 0 | 100.0% |");
});
