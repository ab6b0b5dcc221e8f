/** The tests that open our workbooks in LibreOffice: `npm run test:office`. */
const { transform, transformIgnorePatterns } = require("./jest.config.js");

module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/tests/office"],
  transform,
  transformIgnorePatterns,
  // LibreOffice starts slowly, and two of them want the same profile.
  testTimeout: 120_000,
  maxWorkers: 1,
};
