import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { docsPage } from "../../scripts/help-pages";

const root = join(__dirname, "../..");
const pages = [
  "README.md",
  "CHANGELOG.md",
  "CONTRIBUTING.md",
  "SECURITY.md",
  ...readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .map((file) => join("docs", file)),
];

const linksOf = (file: string): string[] =>
  [...readFileSync(join(root, file), "utf8").matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1]);

test.each(pages)("%s links and pictures lead somewhere", (file) => {
  const dead = linksOf(file)
    .filter((link) => !/^(https:|mailto:|#)/.test(link))
    .filter((link) => !existsSync(join(root, dirname(file), link.split("#")[0])));
  expect(dead).toEqual([]);
});

/** Files and folders of the project that a page names: `src/model/refusal.ts`. */
const namedBy = (file: string): string[] =>
  [...readFileSync(join(root, file), "utf8").matchAll(/`([^`\s]+)`/g)]
    .map((match) => match[1])
    .filter((name) => /^(src|tests|scripts|bench|assets|workbench|docs)\/[\w./-]*$/.test(name));

// The changelog names what was there at the time.
test.each(pages.filter((page) => page !== "CHANGELOG.md"))(
  "%s names files that are there",
  (file) => {
    const own = file === join("docs", "workbench.md") ? "workbench" : ".";
    const here = (name: string): boolean =>
      [root, join(root, own)].some((from) => existsSync(join(from, name)));
    expect(namedBy(file).filter((name) => !here(name) && !here(`${name}.test.ts`))).toEqual([]);
  }
);

describe("a served page", () => {
  test("links to its neighbours as web pages and leads home", () => {
    const html = docsPage("functions/A.md", "# A\n\nSee [B](B.md) and [why](../decisions/c.md#x).");
    expect(html).toContain('<a href="B.html">B</a>');
    expect(html).toContain('<a href="../decisions/c.html#x">why</a>');
    expect(html).toContain('<a href="../index.html">All functions</a>');
    expect(html).toContain('<link rel="stylesheet" href="../help.css" />');
    expect(html).toContain("<title>A - Fair Share</title>");
  });

  test("names what is not served without linking to it", () => {
    expect(docsPage("a.md", "# A\n\n[changes](../CHANGELOG.md)")).toContain("<p>changes</p>");
  });

  test("shows markup in a page as text", () => {
    expect(docsPage("a.md", "# A\n\n<img src=x> & <b>bold</b>")).toContain("&lt;img src=x&gt;");
  });
});
