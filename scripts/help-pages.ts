import type { FunctionMetadata, ParameterMetadata } from "./metadata";

/**
 * The page that Excel's "Help on this function" opens: syntax and arguments as Excel knows them, then the text of
 * docs/functions/ID.md, if there is one, word for word as preformatted text.
 */
export function functionPage(item: FunctionMetadata, markdown?: string): string {
  const parameters = item.parameters.map(parameterRow).join("\n");
  const table = `<table>
<caption>Arguments</caption>
<thead><tr><th scope="col">Argument</th><th scope="col">Needed</th><th scope="col">What it is</th></tr></thead>
<tbody>
${parameters}
</tbody>
</table>`;
  return page(
    item.id,
    "../help.css",
    `<p><a href="../index.html">All functions</a></p>
<h1>${escape(item.id)}</h1>
<p>${escape(item.description ?? "")}</p>
<p><code>${escape(syntax(item))}</code></p>
${item.parameters.length > 0 ? table : "<p>It takes no arguments.</p>"}
${markdown === undefined ? "" : `<h2>In full</h2>\n<pre>${escape(withoutTitle(markdown))}</pre>`}`
  );
}

/** The list of all functions: what the manifest names as support page, and the ribbon's Help opens. */
export function indexPage(functions: FunctionMetadata[]): string {
  const entries = functions.map(
    (item) =>
      `<dt><a href="functions/${item.id}.html">${escape(item.id)}</a></dt>\n<dd>${escape(item.description ?? "")}</dd>`
  );
  return page(
    "Help",
    "help.css",
    `<h1>Fair Share</h1>
<p>Fair Share distributes specialty training posts in England by need, and plans the moves. Type <code>=FAIRSHARE.</code> in a cell to see its functions, or choose one here.</p>
<dl>
${entries.join("\n")}
</dl>`
  );
}

/** The formula as one types it; what may be left out stands in brackets. */
export function syntax(item: FunctionMetadata): string {
  const names = item.parameters.map(({ name, optional }) => (optional ? `[${name}]` : name));
  return `=FAIRSHARE.${item.id}(${names.join(", ")})`;
}

function parameterRow({ name, optional, description }: ParameterMetadata): string {
  const needed = optional ? "no" : "yes";
  return `<tr><th scope="row">${escape(name)}</th><td>${needed}</td><td>${escape(description ?? "")}</td></tr>`;
}

function withoutTitle(markdown: string): string {
  return markdown.replace(/^# .*\n+/, "").trimEnd();
}

function page(title: string, stylesheet: string, body: string): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'" />
<title>${escape(title)} - Fair Share</title>
<link rel="stylesheet" href="${stylesheet}" />
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}

function escape(text: string): string {
  const names: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  return text.replace(/[&<>"]/g, (character) => names[character]);
}
