/**
 * Jest for `npm run mutation:sample`: all tests but those that cannot notice a fault outside the model (the model's
 * own) and those that read the source text itself, which the planted faults change.
 */
const { SLOWEST } = require("./scripts/mutation/slow.js");
const { testPathIgnorePatterns, ...ordinary } = require("./jest.config.js");

/** The folders of tests that the quick stage runs (scripts/mutation/run.ts). */
const FOLDERS = process.env.MUTATION_TESTS?.split(",");

module.exports = {
  ...ordinary,
  // With `src`, or Jest would know as related only those tests that import the changed file themselves.
  roots: ["<rootDir>/tests", "<rootDir>/src"],
  testPathIgnorePatterns: [
    ...testPathIgnorePatterns,
    "<rootDir>/tests/model/",
    "<rootDir>/tests/build/",
    "<rootDir>/tests/docs/",
    // Files of thousands of areas: minutes for each fault, and smaller files hold the same rules.
    "<rootDir>/tests/xlsx/files.test.ts",
    ...(FOLDERS ? [...SLOWEST, `/tests/(?!(?:${FOLDERS.join("|")})/)`] : []),
  ],
  testSequencer: "<rootDir>/scripts/mutation/sequencer.js",
};
