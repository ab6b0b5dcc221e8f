/**
 * Jest for `npm run mutation:sample`: all tests but those that cannot notice a fault outside the model (the model's
 * own) and those that read the source text itself, which the planted faults change.
 */
const SLOW = require("./scripts/mutation/slow.js");
const { testPathIgnorePatterns, ...ordinary } = require("./jest.config.js");

module.exports = {
  ...ordinary,
  testPathIgnorePatterns: [
    ...testPathIgnorePatterns,
    "<rootDir>/tests/model/",
    "<rootDir>/tests/build/",
    "<rootDir>/tests/docs/",
    // Files of thousands of areas: minutes for each fault, and smaller files hold the same rules.
    "<rootDir>/tests/xlsx/files.test.ts",
    ...(process.env.MUTATION_QUICK ? SLOW : []),
  ],
  testSequencer: "<rootDir>/scripts/mutation/sequencer.js",
};
