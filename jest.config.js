/** Jest: TypeScript through ts-jest; types are checked once by `tsc`, not again file by file. */
const transform = {
  "^.+\\.ts$": [
    "ts-jest",
    {
      tsconfig: {
        module: "commonjs",
        target: "ES2022",
        esModuleInterop: true,
        isolatedModules: true,
        resolveJsonModule: true,
      },
    },
  ],
  // hucre, lit and marked come as ES modules only, which Jest cannot load as they are.
  "node_modules/(hucre/.+\\.mjs|(lit|lit-html|@lit|marked)/.+\\.js)$": [
    "ts-jest",
    {
      tsconfig: { module: "commonjs", target: "ES2022", allowJs: true, isolatedModules: true },
    },
  ],
};

module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/tests"],
  // A level of its own, which needs LibreOffice and packages of its own: tests/office/jest.config.js.
  // And random tests that take minutes: tests/long/jest.config.js.
  testPathIgnorePatterns: ["/node_modules/", "<rootDir>/tests/office/", "<rootDir>/tests/long/"],
  modulePathIgnorePatterns: ["<rootDir>/tests/office/node_modules/"],
  // What hangs must end some day. How fast the machine is, or what else it does, decides nothing.
  testTimeout: 600_000,
  transform,
  transformIgnorePatterns: ["/node_modules/(?!(hucre|lit|lit-html|@lit|marked)/)"],
  moduleNameMapper: {
    // office-addin-mock reaches an ES-only package through office-addin-manifest; it needs only this enum of it.
    "^office-addin-manifest$": "<rootDir>/node_modules/office-addin-manifest/lib/officeApp.js",
  },
};
