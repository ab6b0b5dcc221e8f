import fs from "node:fs";
import path from "node:path";
import {
  addressOf,
  manifestProblems,
  type ManifestSurroundings,
} from "../../scripts/manifest-rules";
import { pngSize } from "../../scripts/validate";

const project = path.resolve(__dirname, "../..");
const manifest = fs.readFileSync(path.join(project, "manifest.xml"), "utf8");
const picture = (name: string) => fs.readFileSync(path.join(project, name));

const surroundings: ManifestSurroundings = {
  version: "1.0.0",
  fileExists: () => true,
  pictureSize: (name) => pngSize(picture(name)),
};

test("the project's own manifest is sound", () => {
  expect(manifestProblems(manifest, surroundings)).toEqual([]);
  expect(addressOf(manifest)).toBe("https://localhost:3000");
});

test("the id is the one given to the add-in at its beginning", () => {
  expect(manifest).toContain("<Id>fadab681-8d7a-4c37-90a6-571e94230275</Id>");
});

test.each<[string, string | RegExp, string, string]>([
  ["no XML", "</Hosts>", "</Host>", "not well-formed XML"],
  ["an id that is no GUID", "fadab681-", "fadab68-", "is not a GUID"],
  ["a version of three numbers", "1.0.0.0", "1.0.0", "must be 1.0.0.0"],
  ["another version than package.json's", "1.0.0.0", "1.0.1.0", "must be 1.0.0.0"],
  ["fewer rights than it needs", "ReadWriteDocument", "ReadDocument", "must be ReadWriteDocument"],
  ["a missing locale", "<DefaultLocale>en-GB</DefaultLocale>", "", "DefaultLocale is missing"],
  ["no support page", /<SupportUrl[^>]*>/, "", "SupportUrl is missing"],
  ["another application", 'Host Name="Workbook"', 'Host Name="Document"', "must be Workbook alone"],
  ["a long description", "Distributes", "x".repeat(200), "of 250 characters"],
  ["no shared runtime", 'Name="SharedRuntime"', 'Name="Other"', "SharedRuntime must be 1.1"],
  ["a newer Excel than needed", 'MinVersion="1.12"', 'MinVersion="1.17"', "ExcelApi must be 1.12"],
  ["a short-lived runtime", 'lifetime="long"', 'lifetime="short"', 'lifetime must be "long"'],
  [
    "a page of its own for the functions",
    '<Page>\n              <SourceLocation resid="Taskpane.Url"/>',
    '<Page>\n              <SourceLocation resid="Help.Url"/>',
    "Page of the functions is Help.Url, the Runtime Taskpane.Url",
  ],
  [
    "a page of its own for the commands",
    '<FunctionFile resid="Taskpane.Url"/>',
    '<FunctionFile resid="Help.Url"/>',
    "FunctionFile is Help.Url",
  ],
  [
    "no page for the commands",
    '<FunctionFile resid="Taskpane.Url"/>',
    "",
    "FunctionFile is missing",
  ],
  [
    "a resid that nothing defines",
    'Label resid="Open.Label"',
    'Label resid="Open.Labl"',
    "resid Open.Labl is not among Resources",
  ],
  [
    "a resource that nothing uses",
    "<bt:ShortStrings>",
    '<bt:ShortStrings><bt:String id="Spare" DefaultValue="x"/>',
    "resource Spare is used nowhere",
  ],
  [
    "a resource defined twice",
    "<bt:ShortStrings>",
    '<bt:ShortStrings><bt:String id="Open.Label" DefaultValue="x"/>',
    "resource Open.Label is defined twice",
  ],
  ["a long resid", /Functions\.Namespace/g, "N".repeat(33), "33 of 32 characters"],
  ["an empty text", 'DefaultValue="Open wizard"', 'DefaultValue=""', "Open.Label is empty"],
  ["a long button text", "Open wizard", "x".repeat(126), "126 of 125 characters"],
  ["a long tip", "Open the Fair Share pane", "x".repeat(250), "of 250 characters"],
  ["another namespace", '"FAIRSHARE"', '"FAIRSHARES"', "must be FAIRSHARE"],
  [
    "an address without https",
    "https://localhost:3000/functions.js",
    "http://localhost:3000/functions.js",
    "must be an https address",
  ],
  [
    "an address elsewhere",
    "https://localhost:3000/functions.js",
    "https://example.org/functions.js",
    "is not at https://localhost:3000/",
  ],
  ["a picture of another size", "sample-80.png", "sample-32.png", "is 32 x 32, not 80 pixels"],
])("%s is found", (_, search, replacement, message) => {
  const planted = manifest.replace(search, replacement);
  expect(planted).not.toBe(manifest);
  expect(manifestProblems(planted, surroundings).join("\n")).toContain(message);
});

test("a file that the build lacks is found", () => {
  const fileExists = (name: string) => name !== "functions.json";
  expect(manifestProblems(manifest, { ...surroundings, fileExists })).toEqual([
    expect.stringContaining("the build has no functions.json"),
  ]);
});

test.each([
  [{ width: 32, height: 31 }, "is 32 x 31, not 32 pixels"],
  [{ width: 31, height: 32 }, "is 31 x 32, not 32 pixels"],
])("a picture of %p where 32 pixels are wanted is found", (size, message) => {
  const pictureSize = (name: string) =>
    name === "assets/help-32.png" ? size : surroundings.pictureSize(name);
  expect(manifestProblems(manifest, { ...surroundings, pictureSize })).toEqual([
    expect.stringContaining(message),
  ]);
});

test("a picture that is no PNG is found", () => {
  const pictureSize = () => undefined;
  expect(manifestProblems(manifest, { ...surroundings, pictureSize })).toHaveLength(11);
});

test.each([16, 32, 64, 80, 128])("the icon of %i pixels is there in its size", (size) => {
  expect(pngSize(picture(`assets/icon-${size}.png`))).toEqual({ width: size, height: size });
});

test("the commands that the manifest names are those that the page registers", () => {
  const named = [...manifest.matchAll(/<FunctionName>(.*?)</g)].map(([, name]) => name);
  const source = fs.readFileSync(path.join(project, "src/taskpane/commands.ts"), "utf8");
  const registered = [...source.matchAll(/associate\("(.*?)"/g)].map(([, name]) => name);
  expect(registered.sort()).toEqual(named.sort());
});
