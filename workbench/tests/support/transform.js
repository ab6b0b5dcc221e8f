/** TypeScript for Jest: esbuild strips the types, which `test.mjs` has checked before. */
const { transformSync } = require("esbuild");

module.exports = {
  process(source, filename) {
    const { code } = transformSync(source, {
      loader: "ts",
      format: "cjs",
      target: "node20",
      sourcemap: "inline",
      sourcefile: filename,
    });
    return { code };
  },
};
