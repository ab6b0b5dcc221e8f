/** TypeScript for Jest: esbuild strips the types, which `test.mjs` has checked before. */
const { createHash } = require("node:crypto");
const { readFileSync } = require("node:fs");
const { transformSync } = require("esbuild");

const settings = readFileSync(__filename);

module.exports = {
  /** What Jest keeps from one run to the next is good for these settings and this text only. */
  getCacheKey: (source, filename) =>
    createHash("sha256").update(settings).update(filename).update(source).digest("hex"),
  process(source, filename) {
    const { code } = transformSync(source, {
      loader: "ts",
      format: "cjs",
      target: "node20",
      // Jest loads CommonJS only: what is imported when it is first used is required then.
      supported: { "dynamic-import": false },
      sourcemap: "inline",
      sourcefile: filename,
    });
    return { code };
  },
};
