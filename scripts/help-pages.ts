import path from "node:path";
import { Marked } from "marked";
import type { FunctionMetadata } from "./metadata";

/**
 * One page of docs/ as the web page that Excel's "Help on this function" and the pane's links open.
 * `file` is its place below docs/, such as functions/TARGETPOSTS.md.
 */
export function docsPage(file: string, markdown: string): string {
  const marked = new Marked({
    renderer: {
      // The pages are Markdown alone; anything else in them is text.
      html: ({ text }) => escape(text),
      link({ href, tokens }) {
        const text = this.parser.parseInline(tokens);
        const address = servedAddress(file, href);
        return address === undefined ? text : `<a href="${escape(address)}">${text}</a>`;
      },
    },
  });
  const title = /^# (.*)$/m.exec(markdown)?.[1] ?? "Help";
  const home = path.posix.relative(path.posix.dirname(file), "index.html");
  const body = marked.parse(markdown, { async: false });
  return page(title, file, `<p><a href="${home}">All functions</a></p>\n${body}`);
}

/** Where a page is served: README.md is the index of its folder. */
export function servedName(file: string): string {
  return file.replace(/README\.md$/, "index.html").replace(/\.md$/, ".html");
}

/** The address of a link on a served page; undefined where it leads out of docs/, which is all that is served. */
function servedAddress(file: string, href: string): string | undefined {
  if (/^(https:|mailto:|#)/.test(href)) return href;
  const [target, anchor] = href.split("#");
  const place = path.posix.normalize(path.posix.join(path.posix.dirname(file), target));
  if (place.startsWith("..")) return undefined;
  return servedName(target) + (anchor ? `#${anchor}` : "");
}

/** The list of all functions: what the manifest names as support page, and the ribbon's Help opens. */
export function indexPage(functions: FunctionMetadata[]): string {
  const entries = functions.map(
    (item) =>
      `<dt><a href="functions/${item.id}.html">${escape(item.id)}</a></dt>\n<dd>${escape(item.description ?? "")}</dd>`
  );
  return page(
    "Help",
    "index.md",
    `<h1>Fair Share</h1>
<p>Fair Share distributes specialty training posts in England by need, and plans the moves. Type <code>=FAIRSHARE.</code> in a cell to see its functions, or choose one here.</p>
<p><a href="recipes.html">Recipes</a> for common tasks. <a href="privacy.html">Privacy</a>. <a href="accessibility.html">Accessibility</a>.</p>
<dl>
${entries.join("\n")}
</dl>`
  );
}

function page(title: string, file: string, body: string): string {
  const stylesheet = path.posix.relative(path.posix.dirname(file), "help.css");
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'" />
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
