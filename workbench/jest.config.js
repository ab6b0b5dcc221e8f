/** Two levels in one run: without a picture in Node, and in a browser as a user sees it. */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/tests"],
  transform: { "\\.ts$": "<rootDir>/tests/support/transform.js" },
  // What hangs must end some day. How fast the machine is, or what else it does, decides nothing.
  testTimeout: 600_000,
  maxWorkers: 1,
};
