import { haematology } from "../../scripts/samples/haematology";
import { library } from "../../src/functions/library";
import { describeRun } from "../../src/workbook/build";
import { nextChange } from "../../src/workbook/changeLog";
import { calculate } from "../../src/workbook/formulas/calculate";
import { missingAddIn } from "./guard/faults";

test("what could not be calculated is blank in the change log, not 0 posts", () => {
  const run = haematology();
  const failed = calculate(describeRun(run, []), missingAddIn(library));
  const first = nextChange(run, failed, "1.0.0");
  expect(first).toMatchObject({ postsNow: 260, postsToMove: null, postsMoved: null });
  const sound = calculate(describeRun(run, []), library);
  const later = nextChange({ ...run, changeLog: [first] }, sound, "1.0.0");
  expect(later.change).toMatch(
    /posts to move not calculated to \d+, posts moved not calculated to/
  );
});
