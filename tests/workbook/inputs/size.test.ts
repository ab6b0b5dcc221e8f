import { haematology } from "../../../scripts/samples/haematology";
import { describeInputs } from "../../../src/workbook/build";
import { problemText } from "../../../src/workbook/inputs/source";
import { readRun } from "../../../src/workbook/inputs/read";
import { TableReader } from "../../../src/workbook/inputs/tableReader";
import { sourceOf } from "../source";

/** The sample's input with so many areas, each by a name of its own. */
function withAreas(count: number) {
  const source = sourceOf(describeInputs(haematology()));
  const areas = source.tables.find(({ name }) => name === "Areas")!;
  const [first] = areas.rows;
  areas.rows = Array.from({ length: count }, (_, row) => [`Area ${row + 1}`, ...first.slice(1)]);
  for (const name of ["Vacancies", "Capacity", "FixedTermPosts"]) {
    source.tables.find((table) => table.name === name)!.rows = [];
  }
  return source;
}

test("10,000 areas by five years are refused in one sentence, before anything is calculated", () => {
  const { run, problems } = readRun(withAreas(10_000)) as {
    run?: object;
    problems: Parameters<typeof problemText>[0][];
  };
  expect(run).toBeUndefined();
  expect(problems.map(problemText)).toEqual([
    "Areas: 10000 areas x 5 years are 50000 cells of a plan; the limit is 5000. Plan fewer areas or fewer years at a time.",
  ]);
});

test("1,000 areas by five years are as many as a plan takes; one more is refused", () => {
  expect(readRun(withAreas(1_000)).run?.areas).toHaveLength(1_000);
  expect(readRun(withAreas(1_001)).run).toBeUndefined();
});

test("twice as many areas with places of their own are twice as many texts to read, not four times", () => {
  const textsRead = (count: number): number => {
    const source = withAreas(count);
    const capacity = source.tables.find(({ name }) => name === "Capacity")!;
    capacity.rows = Array.from({ length: count }, (_, row) => [`Area ${row + 1}`]);
    const text = jest.spyOn(TableReader.prototype, "text");
    expect(readRun(source).run?.capacity?.rows).toHaveLength(count);
    const calls = text.mock.calls.length;
    text.mockRestore();
    return calls;
  };
  expect(textsRead(400)).toBeLessThanOrEqual(2 * textsRead(200));
});
