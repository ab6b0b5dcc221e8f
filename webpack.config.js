/** The build: dist/ is everything a web server needs to serve, and the manifest that tells Excel where it stands. */
require("tsx/cjs");
const path = require("node:path");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const CustomFunctionsMetadataPlugin = require("custom-functions-metadata-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const { addinUrl, withAddinUrl } = require("./scripts/addin-url.ts");
const { functionFiles } = require("./scripts/function-files.ts");
const { LicencesPlugin } = require("./scripts/licences.ts");
const { FunctionsJsonPlugin } = require("./scripts/functions-json-plugin.ts");

const SHARED = ["formulas/values.ts", "formulas/text.ts", "styles.ts"].map(
  (file) => `workbook/${file}`
);

module.exports = async (environment, { mode }) => {
  const development = mode !== "production";
  const url = addinUrl(process.env.ADDIN_URL);
  const files = functionFiles().map(({ file }) => file);
  return {
    mode: development ? "development" : "production",
    devtool: development ? "source-map" : false,
    entry: {
      // The library imports every function file: as one root, it lets webpack join them in one scope, which is a
      // tenth smaller than one entry for each. A file that it lacks is found by scripts/check-dist.ts.
      functions: [path.resolve("src/functions/entry.ts"), path.resolve("src/functions/library.ts")],
      // One page loads both: what the pane shares with the functions is bundled once, in functions.js.
      // What parts that come later share with each other comes with the first, so that it is there once.
      taskpane: {
        import: [...SHARED, "taskpane/taskpane.ts"].map((file) => path.resolve("src", file)),
        dependOn: "functions",
      },
    },
    output: {
      path: path.resolve("dist"),
      clean: true,
      filename: "[name].js",
      // Parts that the pane first runs when they are used: see docs/decisions/parts-of-the-pane.md.
      chunkFilename: "pane-[name].js",
      globalObject: "globalThis",
      publicPath: "",
    },
    target: ["web", "es2022"],
    resolve: { extensions: [".ts", ".js"] },
    module: {
      rules: [
        {
          test: /\.ts$/,
          exclude: /node_modules/,
          // Types are checked by `npm run types`; the build only strips them, by one set of options for all rooms.
          use: {
            loader: "ts-loader",
            options: { transpileOnly: true, configFile: path.resolve("tsconfig.json") },
          },
        },
      ],
    },
    // The limits that matter are those of scripts/check-dist.ts.
    performance: { hints: false },
    plugins: [
      new CustomFunctionsMetadataPlugin({ output: "functions.json", input: files }),
      new FunctionsJsonPlugin(url),
      new LicencesPlugin(),
      new HtmlWebpackPlugin({
        filename: "taskpane.html",
        template: "./src/taskpane/taskpane.html",
        chunks: ["functions", "taskpane"],
        minify: false,
        // The development server reloads the page over a socket; a release connects to nothing.
        templateParameters: { connect: development ? "'self'" : "'none'", partsOfThePane },
      }),
      new CopyWebpackPlugin({
        patterns: [
          { from: "assets", to: "assets" },
          { from: "src/taskpane/taskpane.css", to: "taskpane.css" },
          { from: "scripts/help.css", to: "docs/help.css" },
          { from: "docs/images", to: "docs/images", noErrorOnMissing: true },
          {
            from: "manifest.xml",
            to: "manifest.xml",
            transform: (content) => withAddinUrl(content.toString(), url),
          },
        ],
      }),
    ],
    devServer: await developmentServer(environment),
  };
};

/** The files that `import()` asks for: the page names them, so that no code of ours has to fetch them. */
function partsOfThePane({ chunks }) {
  const later = [...chunks].filter((chunk) => !chunk.canBeInitial());
  return later.flatMap(({ files }) => [...files]).sort();
}

/** Settings of `npm run dev-server`. Excel trusts a certificate that office-addin-dev-certs installs. */
async function developmentServer(environment) {
  if (!environment.WEBPACK_SERVE) return undefined;
  let options = {};
  try {
    options = await require("office-addin-dev-certs").getHttpsServerOptions();
  } catch (error) {
    console.warn(`No trusted certificate (${error.message}): serving with a self-signed one.`);
  }
  return {
    headers: { "Access-Control-Allow-Origin": "*" },
    server: { type: "https", options },
    port: Number(process.env.npm_package_config_dev_server_port ?? 3000),
    host: "localhost",
    static: false,
  };
}
