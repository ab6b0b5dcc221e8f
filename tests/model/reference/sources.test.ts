import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { SOURCES } from "../../../src/model/reference/sources";

const src = join(__dirname, "../../../src");
const HERE = "model/reference/sources.ts";

const comments = (text: string): string =>
  [...text.matchAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm)].map(([comment]) => comment).join("\n");

const files = readdirSync(src, { recursive: true, encoding: "utf8" })
  .map((file) => file.replace(/\\/g, "/"))
  .filter((file) => file.endsWith(".ts") && file !== HERE)
  .map((file) => ({ file, said: comments(readFileSync(join(src, file), "utf8")) }));

const cited = files.flatMap(({ file, said }) =>
  [...said.matchAll(/SOURCES\.(\w+)/g)].map(([, key]) => ({ file, key }))
);

test("each source that a rule cites is in the list, and each source in the list is cited by a rule", () => {
  expect(cited.filter(({ key }) => !(key in SOURCES))).toEqual([]);
  const keys = new Set(cited.map(({ key }) => key));
  expect(Object.keys(SOURCES).filter((key) => !keys.has(key))).toEqual([]);
});

test("a rule cites by key, never by an address or title of its own", () => {
  const own =
    /(hee|england)\.nhs\.uk|github\.com|gov\.uk|doi(\.org| 10\.)|HEE FAQ|Act (19|20)\d\d|"?, (19|20)\d\d\)/;
  expect(files.filter(({ said }) => own.test(said)).map(({ file }) => file)).toEqual([]);
});

test("each source has a title and an address, each its own", () => {
  const sources = Object.values(SOURCES);
  for (const { title, address } of sources) {
    expect(title).not.toBe("");
    expect(address).toMatch(/^https:\/\/\S+|\d{4}/);
  }
  expect(new Set(sources.map(({ title }) => title)).size).toBe(sources.length);
});
