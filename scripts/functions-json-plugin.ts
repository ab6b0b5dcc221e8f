import fs from "node:fs";
import path from "node:path";
import type { Compilation, Compiler } from "webpack";
import webpack from "webpack";
import { developmentUrl, withAddinUrl } from "./addin-url";
import { projectFolder } from "./function-files";
import { docsPage, indexPage, servedName } from "./help-pages";
import { finishMetadata, type FunctionsJson } from "./metadata";
import { withPickLists } from "./pick-lists";

const name = "FunctionsJsonPlugin";

/** The pages below docs/, by their place in it. */
function docsFiles(): string[] {
  const docs = path.join(projectFolder, "docs");
  return fs
    .readdirSync(docs, { recursive: true, encoding: "utf8" })
    .map((file) => file.split(path.sep).join("/"))
    .filter((file) => file.endsWith(".md"))
    .sort();
}

/**
 * Finishes functions.json after the generator and writes the pages of docs/ as web pages, so that every help link of
 * Excel leads somewhere. What is wrong fails the build.
 */
export class FunctionsJsonPlugin {
  constructor(private readonly addinUrl: string) {}

  apply(compiler: Compiler): void {
    // Not `compilation`: the child compilation of the HTML page emits functions.json too, and two contents clash.
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_INLINE;
      compilation.hooks.processAssets.tap({ name, stage }, () => this.finish(compilation));
    });
  }

  private finish(compilation: Compilation): void {
    const asset = compilation.getAsset("functions.json");
    if (!asset) return; // the generator has failed and said why
    const generated = JSON.parse(asset.source.source().toString()) as FunctionsJson;
    const finished = finishMetadata(generated, `${developmentUrl}/docs/functions`);
    const { functions, enums, problems } = withPickLists(finished.metadata.functions);
    const metadata: FunctionsJson = { ...finished.metadata, functions, enums };
    for (const problem of [...finished.problems, ...problems]) {
      compilation.errors.push(new webpack.WebpackError(`functions.json: ${problem}`));
    }
    const { RawSource } = webpack.sources;
    const text = withAddinUrl(JSON.stringify(metadata, null, 2), this.addinUrl);
    compilation.updateAsset("functions.json", new RawSource(`${text}\n`));
    for (const file of docsFiles()) {
      const markdown = fs.readFileSync(path.join(projectFolder, "docs", file), "utf8");
      const page = new RawSource(withAddinUrl(docsPage(file, markdown), this.addinUrl));
      compilation.emitAsset(`docs/${servedName(file)}`, page);
    }
    for (const { id } of metadata.functions) {
      if (compilation.getAsset(`docs/functions/${id}.html`)) continue;
      compilation.errors.push(new webpack.WebpackError(`docs/functions/${id}.md is missing`));
    }
    compilation.emitAsset("docs/index.html", new RawSource(indexPage(metadata.functions)));
  }
}
