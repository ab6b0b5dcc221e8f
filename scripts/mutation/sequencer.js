/**
 * The order of the test files while faults are planted: small ones first, because the first that fails ends the turn;
 * the comparison of the samples' bytes last, because it notices nearly everything and says of nothing what is wrong.
 */
const { statSync } = require("node:fs");

const LAST = /samples\.test\.ts$/;
const rank = ({ path }) => (LAST.test(path) ? Infinity : statSync(path).size);

module.exports = class SmallestFirst {
  sort(tests) {
    return [...tests].sort((a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1));
  }

  /** Jest would note here how long each file took, and which failed, for an order of its own. */
  cacheResults() {}

  allFailedTests(tests) {
    return tests;
  }

  shard(tests) {
    return tests;
  }
};
