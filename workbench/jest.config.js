/** Two levels in one run: without a picture in Node, and in a browser as a user sees it. */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/tests"],
  transform: { "\\.ts$": "<rootDir>/tests/support/transform.js" },
  testTimeout: 60_000,
  maxWorkers: 1,
};
