/** @jest-environment jsdom */
import { render } from "lit/html.js";
import type { Actions, OpenRun } from "../../../src/taskpane/actions";
import type { PaneState } from "../../../src/taskpane/pane";
import { openView } from "../../../src/taskpane/views/home";

const found = {
  run: 1,
  specialty: "Haematology",
  sheets: ["Inputs"],
} as unknown as OpenRun["found"];

test("a run that can be opened shows what is typed in its sheets and is no part of it", () => {
  const notRead = Array.from({ length: 12 }, (_, index) => ({
    sheet: "Areas",
    cell: `O${index + 6}`,
    problem: `note ${index} was not read`,
    remedy: "Keep it if it is a note of yours",
  }));
  const run = { found, form: {}, problems: [], notRead } as unknown as OpenRun;
  const pane = document.createElement("div");
  render(openView({ runs: [run] } as unknown as PaneState, {} as Actions), pane);
  const text = pane.textContent!.replace(/\s+/g, " ");
  expect(text).toContain("Open it");
  expect(text).toContain("Typed in its sheets, and needs a look:");
  expect(text).toContain("Areas, O6: note 0 was not read. Keep it if it is a note of yours.");
  expect(text).toContain("And 2 more.");
});
