import { readdirSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "../..");

/** The configurations that a newcomer sees first; one that serves a single room is in that room. */
const SHOWN = {
  "the add-in, its packages, its build and its types": [
    "manifest.xml",
    "package-lock.json",
    "package.json",
    "tsconfig.json",
    "webpack.config.js",
  ],
  "of tools that work on all rooms, and look for it here": ["eslint.config.mjs", "jest.config.js"],
  "of the mutation runs": ["jest.edges.config.js", "stryker.edges.config.json"],
};

test("the top level holds no configuration but those of the whole project", () => {
  const found = readdirSync(root).filter((name) => /\.(json|xml|ya?ml|ts|[cm]?js)$/.test(name));
  expect(found.sort()).toEqual(Object.values(SHOWN).flat().sort());
});
