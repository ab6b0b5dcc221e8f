/** @jest-environment jsdom */
import fs from "node:fs";
import path from "node:path";
import { VERSION } from "../../src/model/version";
import { start } from "../../src/taskpane/start";

const insertSample = jest.fn();
jest.mock("../../src/excel/insertSample", () => ({ insertSample: () => insertSample() }));

const page = fs.readFileSync(path.resolve(__dirname, "../../src/taskpane/taskpane.html"), "utf8");
const text = (id: string) => document.getElementById(id)?.textContent;
const button = () => document.getElementById("insert-sample") as HTMLButtonElement;
const settled = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  const parsed = new DOMParser().parseFromString(page, "text/html");
  document.body.replaceChildren(...parsed.body.childNodes);
  delete (globalThis as { Office?: unknown }).Office;
});

function openIn(host: string | null): void {
  const office = {
    HostType: { Excel: "Excel" },
    actions: { associate: jest.fn() },
    onReady: async () => ({ host, platform: null }),
  };
  Object.assign(globalThis, { Office: office });
}

test("without Microsoft's script the pane tells its version and what to do", async () => {
  await start();
  expect(text("version")).toBe(VERSION);
  expect(text("message")).toContain("could not be loaded");
  expect(button().disabled).toBe(true);
});

test("in an ordinary browser the pane says that it belongs into Excel", async () => {
  openIn(null);
  await start();
  expect(text("message")).toContain("part of an Excel add-in");
  expect(button().disabled).toBe(true);
});

test("in Excel the button inserts the sample and says on which sheet", async () => {
  openIn("Excel");
  insertSample.mockResolvedValue("Fair Share sample 2");
  await start();
  expect(text("message")).toBe("");
  button().click();
  expect(button().disabled).toBe(true);
  await settled();
  expect(text("message")).toBe('The sample is on the new sheet "Fair Share sample 2".');
  expect(button().disabled).toBe(false);
});

test("what went wrong is said, as text, and the button works again", async () => {
  openIn("Excel");
  insertSample.mockRejectedValue(new Error("The workbook is <b>protected</b>."));
  await start();
  button().click();
  await settled();
  expect(text("message")).toContain("The workbook is <b>protected</b>.");
  expect(document.querySelector("b")).toBeNull();
  expect(button().disabled).toBe(false);
});

test("the page has a language, a title, one main heading, a status line and a safe link out", () => {
  const parsed = new DOMParser().parseFromString(page, "text/html");
  expect(parsed.documentElement.lang).toBe("en-GB");
  expect(parsed.title).toBe("Fair Share");
  expect(parsed.querySelectorAll("h1")).toHaveLength(1);
  expect(parsed.querySelector("#message")?.getAttribute("role")).toBe("status");
  for (const link of parsed.querySelectorAll("a[target]")) {
    expect(link.getAttribute("rel")).toContain("noopener");
  }
});
