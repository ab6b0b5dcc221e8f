import { comparePaths } from "../model/fairshare/fastPath";

test("100,000 sheets: posts shared out by doubles are those of the exact path", () => {
  const seen = comparePaths(100_000, 100_000);
  expect(seen.tied).toBeGreaterThan(5000);
});
