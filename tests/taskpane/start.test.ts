/** @jest-environment jsdom */
import fs from "node:fs";
import path from "node:path";
import { VERSION } from "../../src/model/version";
import { start } from "../../src/taskpane/start";

const page = fs.readFileSync(path.resolve(__dirname, "../../src/taskpane/taskpane.html"), "utf8");
const text = (id: string) => document.getElementById(id)?.textContent;

beforeEach(() => {
  const parsed = new DOMParser().parseFromString(page, "text/html");
  document.body.replaceChildren(...parsed.body.childNodes);
  delete (globalThis as { Office?: unknown }).Office;
});

function openIn(host: string | null, context = {}): void {
  const office = {
    HostType: { Excel: "Excel" },
    context,
    actions: { associate: jest.fn() },
    onReady: async () => ({ host, platform: null }),
  };
  Object.assign(globalThis, { Office: office });
}

test("without Microsoft's script the pane tells its version and what to do", async () => {
  await start();
  expect(text("version")).toBe(VERSION);
  expect(text("alert")).toContain("could not be loaded");
});

test("in an ordinary browser the pane says that it belongs into Excel", async () => {
  openIn(null);
  await start();
  expect(text("alert")).toContain("part of an Excel add-in");
});

test("the pane takes Office's theme, and its new theme when one comes back to it", async () => {
  const officeTheme = { bodyBackgroundColor: "#FFFFFF", isDarkTheme: false };
  openIn("Excel", { officeTheme, requirements: { isSetSupported: () => true } });
  await start();
  expect(document.querySelector("#pane h2")).not.toBeNull();
  expect(document.documentElement.dataset.theme).toBe("light");
  Object.assign(officeTheme, { bodyBackgroundColor: "#262626", isDarkTheme: true });
  window.dispatchEvent(new Event("focus"));
  expect(document.documentElement.dataset.theme).toBe("dark");
});

test("the page has a language, a title, one main heading, and places for news and for alarms", () => {
  const parsed = new DOMParser().parseFromString(page, "text/html");
  expect(parsed.documentElement.lang).toBe("en-GB");
  expect(parsed.title).toBe("Fair Share");
  expect(parsed.querySelectorAll("h1")).toHaveLength(1);
  expect(parsed.querySelector("#alert")?.getAttribute("role")).toBe("alert");
  expect(parsed.querySelector("#status")?.getAttribute("role")).toBe("status");
});
