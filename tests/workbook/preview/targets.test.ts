import { haematology } from "../../../scripts/samples/haematology";
import type { Run } from "../../../src/workbook/inputs/run";
import { previewTargets, previewWorkings } from "../../../src/workbook/preview/targets";

/** Two areas that need the same, with 4 posts to share out: 2 for each, if no bound is set. */
function bounded(bound: Partial<Run["areas"][number]["values"]>): number[] {
  const run = haematology();
  const two: Run = {
    ...run,
    inputs: { ...run.inputs, SpecialisedWeight: { value: 0, source: "" } },
    areas: run.areas.slice(0, 2).map(({ values }, i) => ({
      values: { ...values, posts: 2, nhse: 50, deprivation: 1, ...(i === 0 ? bound : {}) },
    })),
  };
  const [targets, workings] = [previewTargets(two), previewWorkings(two)];
  if (targets.refused || workings.refused) throw new Error("refused");
  expect(workings.value.rows.map(({ target }) => target)).toEqual(targets.value);
  expect(workings.value.total.target).toBe(4);
  return targets.value;
}

test.each<[string, Parameters<typeof bounded>[0], number[]]>([
  ["no bound", {}, [2, 2]],
  ["a maximum of 1", { maximum: 1 }, [1, 3]],
  ["a minimum of 3", { minimum: 3 }, [3, 1]],
  ["a maximum and a minimum that do not matter", { minimum: 1, maximum: 3 }, [2, 2]],
  ["an agreed override of 1", { override: 1 }, [1, 3]],
  ["an agreed override of 3, in place of its maximum", { override: 3, maximum: 1 }, [3, 1]],
  ["an agreed override of 1, in place of its minimum", { override: 1, minimum: 3 }, [1, 3]],
])("with %s for the first of two areas the pane shows its target", (_, bound, wanted) => {
  expect(bounded(bound)).toEqual(wanted);
});
