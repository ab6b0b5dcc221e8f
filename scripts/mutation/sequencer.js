/**
 * The order of the test files while faults are planted: small ones first, because the first that fails ends the turn;
 * those that take many seconds after them; the comparison of the samples' bytes last, because it notices nearly
 * everything and says of nothing what is wrong.
 */
const { statSync } = require("node:fs");
const SLOW = require("./slow.js").SLOW.map((pattern) => new RegExp(pattern));

const LAST = /samples\.test\.ts$/;
const slow = (path) => SLOW.some((pattern) => pattern.test(path));
const rank = ({ path }) =>
  LAST.test(path) ? Infinity : statSync(path).size + (slow(path) ? 1e9 : 0);

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
