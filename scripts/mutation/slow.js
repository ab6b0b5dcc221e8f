/** The test files that take many seconds: they run late, and with `--quick` not at all. */
module.exports = [
  "tests/workbook/guard/walk\\.test\\.ts$",
  "tests/workbook/property\\.test\\.ts$",
  "tests/workbook/preview/preview\\.test\\.ts$",
  "tests/workbook/build\\.test\\.ts$",
  "tests/xlsx/write\\.test\\.ts$",
  "tests/taskpane/app\\.test\\.ts$",
  "tests/cli/terminal\\.test\\.ts$",
  "tests/cli/commands/plan\\.test\\.ts$",
  "tests/excel/copy/valuesOnly\\.test\\.ts$",
];
