/** The random tests again with many more cases: `npm run test:long`. Minutes, so they are a level of their own. */
const ordinary = require("../../jest.config.js");

module.exports = {
  ...ordinary,
  rootDir: "../..",
  roots: ["<rootDir>/tests/long"],
  testPathIgnorePatterns: ["/node_modules/"],
  // 100,000 cases on a slow machine under load.
  testTimeout: 7_200_000,
};
