import { createServer, type Server } from "node:http";
import { existsSync, readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import path from "node:path";
import type { Browser } from "playwright-core";
import { launch } from "../support/browser";
import { ADDIN, ROOT, WORKBENCH } from "../support/places";

jest.setTimeout(120_000);

/**
 * The page as it was built, its content security policy included, with the genuine Office.js at Microsoft's address
 * (answered from the npm package): what is asked of the network while it opens, in each kind of Excel.
 */
const MICROSOFT = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const OFFICE = path.join(WORKBENCH, "node_modules/@microsoft/office-js/dist");
const TYPES: Record<string, string> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".png": "image/png",
};

let server: Server;
let browser: Browser;
let own: string;

beforeAll(async () => {
  server = createServer(({ url = "/" }, answer) => {
    const file = path.join(ADDIN, new URL(url, "http://localhost").pathname);
    if (!existsSync(file)) return void answer.writeHead(404).end();
    answer.writeHead(200, { "content-type": TYPES[path.extname(file)] }).end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  own = `http://localhost:${(server.address() as AddressInfo).port}/`;
  browser = await launch();
});

afterAll(async () => {
  await browser?.close();
  server?.close();
});

/** What the page asks for in an Excel, and what its policy refuses before it is asked. */
async function requestsIn(excel: string): Promise<{ asked: string[]; refused: string[] }> {
  const page = await browser.newPage();
  const asked: string[] = [];
  const refused: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("console", (message) => {
    const [, address] = /^Framing '([^']+)' violates/.exec(message.text()) ?? [];
    if (address) refused.push(address);
  });
  await page.route(/^https?:\/\/(?!localhost)/, (route) => {
    const file = path.join(OFFICE, route.request().url().replace(MICROSOFT, ""));
    if (!route.request().url().startsWith(MICROSOFT) || !existsSync(file)) return route.abort();
    return route.fulfill({ path: file, contentType: "text/javascript" });
  });
  await page.goto(`${own}taskpane.html${excel}`);
  // Long enough for what Office.js asks for on a timer.
  await page.waitForTimeout(4000);
  await page.close();
  const ours = (url: string): boolean => url.startsWith(own);
  return {
    asked: [
      ...asked
        .filter(ours)
        .map((url) => url.slice(own.length).replace(/\?.*/, ""))
        .sort(),
    ].concat(asked.filter((url) => !ours(url)).sort()),
    refused,
  };
}

/** The files of the page, as the page itself names them. */
function ownFiles(): string[] {
  const page = readFileSync(path.join(ADDIN, "taskpane.html"), "utf8");
  const named = [...page.matchAll(/<(?:script|link|img)\b[^>]*?\b(?:src|href)="?([^"\s>]+)/g)];
  return ["taskpane.html", ...named.map(([, file]) => file)]
    .filter((file) => !file.startsWith("https:"))
    .sort();
}

test.each([
  ["Windows", "Excel$Win32$16.01$en-GB$telemetry$isDialog$$0", "excel-win32-16.01.js"],
  ["Mac", "Excel$Mac$16.00$en-GB$telemetry$isDialog$$0", "excel-mac-16.00.js"],
  ["the web", "Excel$Web$16.00$en-GB$telemetry$isDialog$$0", "excel-web-16.00.js"],
])(
  "in Excel on %s the page asks for its own files and those of Office.js",
  async (_, host, file) => {
    const { asked, refused } = await requestsIn(`?_host_Info=${host}`);
    const office = ["en-us/office_strings.js", file, "office.js"].map((name) => MICROSOFT + name);
    expect(asked).toEqual([...ownFiles(), ...office]);
    expect(refused).toEqual([]);
  }
);

test("outside Excel the policy of the page keeps Microsoft's telemetry from being framed", async () => {
  const { asked, refused } = await requestsIn("");
  const office = ["o15apptofilemappingtable.js", "office.js"].map((name) => MICROSOFT + name);
  expect(asked).toEqual([...ownFiles(), ...office]);
  expect(refused).toEqual(["https://telemetryservice.firstpartyapps.oaspapps.com/"]);
});

test("the privacy page lists the files of Office.js that were seen", () => {
  const page = readFileSync(path.join(ROOT, "docs/privacy.md"), "utf8");
  const listed = [...page.matchAll(/^- `([^`]+\.js)`/gm)].map(([, file]) => file);
  expect(listed).toEqual([
    "office.js",
    "excel-win32-16.01.js",
    "excel-mac-16.00.js",
    "excel-web-16.00.js",
    "en-us/office_strings.js",
    "o15apptofilemappingtable.js",
  ]);
});
