/**
 * The tests that open our workbooks in LibreOffice and in Microsoft's validator: `npm run test:office`. The validator
 * and the writers of other workbooks are packages of this level alone: `npm --prefix tests/office ci` installs them.
 */
const { transform, transformIgnorePatterns } = require("../../jest.config.js");

module.exports = {
  rootDir: "../..",
  testEnvironment: "node",
  roots: ["<rootDir>/tests/office"],
  transform,
  transformIgnorePatterns,
  // LibreOffice starts slowly, and two of them want the same profile.
  testTimeout: 120_000,
  maxWorkers: 1,
};
