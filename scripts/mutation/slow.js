/** The test files that take many seconds: they run late. */
const SLOW = [
  "tests/workbook/guard/walk\\.test\\.ts$",
  "tests/workbook/property\\.test\\.ts$",
  "tests/workbook/preview/preview\\.test\\.ts$",
  "tests/workbook/build\\.test\\.ts$",
  "tests/xlsx/write\\.test\\.ts$",
  "tests/taskpane/app\\.test\\.ts$",
  "tests/cli/terminal\\.test\\.ts$",
  "tests/cli/plan\\.test\\.ts$",
  "tests/excel/copy/valuesOnly\\.test\\.ts$",
];

/** Those that the quick stage leaves aside: the slowest of all. */
const SLOWEST = SLOW.filter((pattern) => /walk|property|write|terminal/.test(pattern));

module.exports = { SLOW, SLOWEST };
