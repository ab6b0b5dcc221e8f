/** Adds up what the levels of tests report: node .ci/sum.js FOLDER LEVEL... */
const fs = require("node:fs");
const path = require("node:path");

const [folder, ...levels] = process.argv.slice(2);
let passed = 0;
let failed = 0;
for (const level of levels) {
  const counts = read(level);
  console.log(`${level}: ${counts.passed} passed, ${counts.failed} failed${counts.why}`);
  passed += counts.passed;
  failed += counts.failed;
}
console.log(`${passed} passed, ${failed} failed`);
if (failed > 0 || levels.length === 0) process.exitCode = 1;

/** The counts of a level. One that ran nothing, left tests out or ended badly for another reason counts as a failure. */
function read(level) {
  const code = fs.readFileSync(path.join(folder, `${level}.code`), "utf8").trim();
  const file = path.join(folder, `${level}.json`);
  if (!fs.existsSync(file)) {
    return { passed: 0, failed: 1, why: `: it ended with code ${code} before a test ran` };
  }
  const report = JSON.parse(fs.readFileSync(file, "utf8"));
  const counts = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    why: "",
  };
  const leftOut = report.numPendingTests + report.numTodoTests;
  if (leftOut > 0)
    return { ...counts, failed: counts.failed + leftOut, why: `: ${leftOut} left out` };
  if (counts.failed > 0) return counts;
  if (counts.passed === 0) return { ...counts, failed: 1, why: ": no test ran" };
  if (code !== "0") return { ...counts, failed: 1, why: `: it ended with code ${code}` };
  return counts;
}
