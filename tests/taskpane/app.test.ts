/** @jest-environment jsdom */
import fs from "node:fs";
import path from "node:path";
import { GatewayError } from "../../src/excel/gateway";
import { library } from "../../src/functions/library";
import { buildRun } from "../../src/workbook/build";
import { readRun } from "../../src/workbook/inputs/read";
import { App } from "../../src/taskpane/app";
import { SHEETS } from "../../src/workbook/sheets/layout";
import { FakeGateway } from "./fakeGateway";

const page = fs.readFileSync(path.resolve(__dirname, "../../src/taskpane/taskpane.html"), "utf8");
const find = <T extends HTMLElement = HTMLElement>(selector: string): T => {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`The pane shows no ${selector}: ${document.body.textContent}`);
  return found;
};
const shown = (): string => document.body.textContent!.replace(/\s+/g, " ");
const settled = () => new Promise((resolve) => setTimeout(resolve));
const heading = (): string => find("h2").textContent!;

let gateway: FakeGateway;

beforeEach(() => {
  const parsed = new DOMParser().parseFromString(page, "text/html");
  document.body.replaceChildren(...parsed.body.childNodes);
  // jsdom has no focus of its own window; the pane moves the focus only where it has it.
  document.hasFocus = () => true;
  window.scrollTo = () => undefined;
  gateway = new FakeGateway();
  const elements = { view: find("#pane"), status: find("#status"), alert: find("#alert") };
  new App(elements, gateway, () => 44805).draw();
});

async function click(selector: string): Promise<void> {
  find(selector).click();
  await settled();
}

function button(label: string): HTMLButtonElement {
  const found = [...document.querySelectorAll("button")].find((each) =>
    each.textContent!.replace(/\s+/g, " ").trim().startsWith(label)
  );
  if (!found) throw new Error(`The pane has no button "${label}": ${shown()}`);
  return found;
}

async function press(label: string): Promise<void> {
  button(label).click();
  await settled();
}

function type(id: string, text: string): void {
  const control = find<HTMLInputElement | HTMLSelectElement>(`[id="${id}"]`);
  control.value = text;
  control.dispatchEvent(new Event("change", { bubbles: true }));
}

async function toStep(step: number): Promise<void> {
  await click("#start-sample");
  for (let at = 1; at < step; at += 1) await click("#next");
}

test("the whole run on the sample: each step is written as it is left, the results at the end", async () => {
  await click("#start-sample");
  const titles = [heading()];
  for (let step = 1; step < 7; step += 1) {
    await click("#next");
    titles.push(heading());
  }
  expect(titles).toEqual([
    "Specialty",
    "Posts",
    "Need",
    "Targets",
    "Moves",
    "Money and benefit",
    "Write",
  ]);
  expect(gateway.writes[0]).toEqual({
    rule: "ask",
    sheets: ["Inputs", "Areas", "Vacancies", "Capacity", "Salary by grade", "Lists"],
  });
  expect(gateway.writes.slice(1).map(({ rule }) => rule)).toEqual(Array(5).fill("replace"));
  expect(gateway.sheets.has(SHEETS.targets)).toBe(false);
  await click("#write-workbook");
  expect([...gateway.sheets.keys()].sort()).toEqual(Object.values(SHEETS).sort());
  expect(shown()).toContain("The workbook is written.");
  expect(document.activeElement?.id).toBe("written");
  await press("Targets");
  expect(gateway.shown).toBe("Targets");
});

test("the pane writes the workbook that the same inputs give, read back from its own sheets", async () => {
  await toStep(7);
  await click("#write-workbook");
  const [found] = await gateway.findRuns();
  const tables = found.source.tables.filter(({ name }) => name !== "ChangeLog");
  const read = readRun({ ...found.source, tables });
  if (!read.run) throw new Error(JSON.stringify(read.problems));
  const { workbook } = buildRun(read.run, library);
  for (const sheet of workbook.sheets) {
    expect([sheet.name, gateway.sheets.get(sheet.name)]).toEqual([sheet.name, sheet]);
  }
});

test("a second writing goes on with the change log of the first", async () => {
  await toStep(7);
  await click("#write-workbook");
  await press("Back");
  await click("#next");
  await click("#write-workbook");
  const [log] = gateway.sheets.get(SHEETS.changeLog)!.tables;
  expect(log.rowCount).toBe(2);
});

test("a step with mistakes is not left: they stand at the top, where the focus goes, and at the control", async () => {
  await click("#start");
  await click("#next");
  const summary = find("#summary");
  expect(document.activeElement).toBe(summary);
  expect(summary.getAttribute("role")).toBe("alert");
  expect(summary.textContent).toContain("Choose the specialty.");
  const control = find("#input-Specialty");
  expect(control.getAttribute("aria-invalid")).toBe("true");
  const described = control.getAttribute("aria-describedby")!.split(" ");
  expect(described.map((id) => document.getElementById(id)!.textContent).join()).toContain(
    "Choose the specialty."
  );
  summary.querySelector("a")!.click();
  expect(document.activeElement).toBe(control);
  expect(gateway.writes).toEqual([]);
  type("input-Specialty", "Cardiology");
  expect(document.querySelector("#summary")).toBeNull();
});

test("going back keeps what was typed, right or wrong, and writes nothing that is wrong", async () => {
  await toStep(2);
  const writes = gateway.writes.length;
  type("area-posts-0", "many");
  await press("Back");
  expect(heading()).toBe("Specialty");
  expect(gateway.writes).toHaveLength(writes);
  await click("#next");
  expect(find<HTMLInputElement>("#area-posts-0").value).toBe("many");
});

test("what is typed while a step is being saved is kept, and the button that was pressed keeps the focus", async () => {
  await toStep(2);
  find("#next").focus();
  find("#next").click();
  expect(find("#next").getAttribute("aria-disabled")).toBe("true");
  expect(document.activeElement?.id).toBe("next");
  type("area-posts-0", "16");
  await settled();
  expect(heading()).toBe("Need");
  await press("Back");
  expect(find<HTMLInputElement>("#area-posts-0").value).toBe("16");
});

test("an override moves the others, and its reason is asked for", async () => {
  await toStep(4);
  type("area-override-0", "20");
  expect(shown()).toMatch(/All overrides together: decides 2 posts: East Midlands \u22122/);
  await click("#next");
  expect(find("#summary").textContent).toContain("East Midlands: give the reason of the override.");
  expect(find("#area-overrideReason-0").getAttribute("aria-invalid")).toBe("true");
  type("area-overrideReason-0", "Agreed on 3 May");
  await click("#next");
  expect(heading()).toBe("Moves");
});

test("few places hold the plan back, and the pane says which and what one more would bring", async () => {
  await toStep(5);
  find("#limit-capacity-yes").click();
  for (let area = 0; area < 13; area += 1) type(`capacity-${area}`, "1");
  // The sample's deans signed other figures: they do not count until these are recorded.
  expect(shown()).toMatch(
    /11 of 56 posts reach .* with signed places; 37 if every place offered were signed/
  );
  await press("Record the present figures of all 12 with name and date");
  expect(shown()).toMatch(
    /37 of 56 posts reach .* with signed places; 37 if every place offered were signed/
  );
  expect(shown()).toMatch(
    /Capacity: East Midlands 2022\/23: 1 place assured, used\. Extra posts if one place more: 1\./
  );
  expect(shown()).toMatch(/Reached target .*Wessex: 2 posts placed, as many as it was short of\./);
});

test("a run that stands in the workbook is opened, changed and rewritten", async () => {
  await toStep(4);
  await click("#to-home");
  expect(shown()).toContain("Go on: Haematology, step 4 of 7");
  await click("#open");
  await settled();
  await press("Open it");
  expect(heading()).toBe("Specialty");
  await click("#next");
  expect(find<HTMLInputElement>("#area-posts-0").value).toBe("15");
  expect(gateway.writes[gateway.writes.length - 1].rule).toBe("replace");
});

test("a run that is closed after its years and areas were changed can be opened again", async () => {
  await toStep(7);
  await click("#write-workbook");
  await click("#to-home");
  await click("#open");
  await press("Open it");
  type("first-year", "2023");
  type("year-count", "3");
  await click("#next");
  await press("\u00d7");
  await click("#next");
  await click("#to-home");
  await click("#open");
  await press("Open it");
  expect(shown()).toContain("The plan covers 2023/24 to 2025/26");
  await click("#next");
  expect(document.querySelectorAll('[id^="area-posts-"]')).toHaveLength(12);
});

test("what a colleague changed meanwhile is not written over unasked", async () => {
  await toStep(2);
  // Areas, first row below the headings: posts of the East Midlands.
  gateway.colleagueTypes("Areas", 5, 2, 99);
  type("area-posts-1", "18");
  const writes = gateway.writes.length;
  await click("#next");
  expect(gateway.writes).toHaveLength(writes);
  expect(find("#question").textContent).toContain("15 is now 99");
  await press("Those of the workbook");
  expect(find<HTMLInputElement>("#area-posts-0").value).toBe("99");
  expect(find<HTMLInputElement>("#area-posts-1").value).toBe("17");
  await click("#next");
  expect(heading()).toBe("Need");
});

test("a sheet of the user's own is left alone: the pane asks, and writes beside", async () => {
  gateway.own.push("Inputs");
  await click("#start-sample");
  await click("#next");
  expect(find("#question").textContent).toContain("Yours, and left as it is: sheet Inputs");
  expect(shown()).not.toContain("Write over");
  await press("Write beside it");
  expect(gateway.writes).toEqual([
    {
      rule: "beside",
      sheets: ["Inputs", "Areas", "Vacancies", "Capacity", "Salary by grade", "Lists"],
    },
  ]);
  expect(heading()).toBe("Posts");
});

test("what goes wrong in Excel is said as text, and nothing is lost", async () => {
  await click("#start-sample");
  gateway.failWith = new GatewayError("busy", "Finish editing the cell <b>first</b>.");
  await click("#next");
  expect(find("#alert").textContent).toBe("Finish editing the cell <b>first</b>.");
  expect(document.querySelector("b")).toBeNull();
  expect(heading()).toBe("Specialty");
  gateway.failWith = undefined;
  await click("#next");
  expect(find("#alert").textContent).toBe("");
  expect(heading()).toBe("Posts");
});

test("the posts of the user's own sheet: the total is left out, a text number is mended when asked", async () => {
  const rows = [
    ["Office", "Posts 2022/23"],
    ["North East", 9],
    ["London", "98"],
    ["South West", 14],
    ["Total", 121],
  ];
  gateway.selection = {
    sheet: "Posts 2022",
    address: "B3:C7",
    row: 2,
    column: 1,
    values: rows,
    text: rows.map((row) => row.map(String)),
    numberFormats: rows.map((row) => row.map(() => "General")),
    merged: [],
  };
  await toStep(2);
  await click("#read-posts");
  expect(heading()).toBe("From your sheet");
  type("column-posts", "1");
  expect(shown()).toContain("Rows: 3 used, 2 left out");
  expect(find<HTMLButtonElement>("#use-layout").disabled).toBe(true);
  await click("#mend-texts");
  // The sample's other offices would be lost with their posts: that is asked, and heard.
  expect(find("#sheet-check").textContent).toContain("taken out of the run with their figures");
  await click("#use-layout");
  expect(heading()).toBe("From your sheet");
  expect(find("#alert").textContent).toMatch(/^Say whether this may be left out/);
  await click("#confirm-sheet");
  expect(find("#alert").textContent).toBe("");
  await click("#use-layout");
  expect(heading()).toBe("Posts");
  expect(find("#status").textContent).toBe("Read from your sheet: 121 posts in 3 areas.");
  expect(shown()).toContain("121 posts in scope in 3 areas");
  await click("#next");
  // The sheet refers to the user's cell: South West stands in row 6, column C.
  const cells = gateway.sheets.get("Areas")!.cells;
  const formula = cells.find(({ row, column }) => row === 7 && column === 2)!.formula;
  expect(formula).toMatchObject({ kind: "cell", sheet: "Posts 2022", row: 5, column: 2 });
});

test("posts of no area are said at the top, in the totals and before they are used; a star is no 0", async () => {
  const rows = [
    ["Office", "Posts now"],
    ["North East", 9],
    ["Wessex", "*"],
    ["Unallocated", 7],
  ];
  gateway.selection = {
    sheet: "Return",
    address: "A1:B4",
    row: 0,
    column: 0,
    values: rows,
    text: rows.map((row) => row.map(String)),
    numberFormats: rows.map((row) => row.map(() => "General")),
    merged: [],
    hidden: { rows: [], columns: [] },
  };
  await click("#start");
  type("input-Specialty", "Cardiology");
  await click("#next");
  await click("#read-posts");
  expect(find("#status").textContent).toMatch(/left out or have no figure/);
  const totals =
    "9 posts in 2 areas, 1 of them without a figure; 7 posts in 1 row left out: Unallocated";
  expect(find("#sheet-totals").textContent).toBe(`${totals}.`);
  expect(find("#sheet-check").textContent).toContain('"Unallocated" is not an area (7)');
  expect(find("#sheet-check").textContent).toContain("Wessex, B3: *");
  await click("#confirm-sheet");
  // What is ticked after the yes has to be agreed to anew.
  await click("#use-1");
  expect(find("#sheet-totals").textContent).toBe(
    "0 posts in 1 area, 1 of them without a figure; 16 posts in 2 rows left out: North East, Unallocated."
  );
  await click("#use-1");
  await click("#use-layout");
  expect(heading()).toBe("Posts");
  expect(find("#left-out").textContent).toBe(
    "In your sheet: 7 posts in 1 row left out: Unallocated."
  );
  await click("#next");
  expect(find("#summary").textContent).toContain('"*" is none');
  expect(heading()).toBe("Posts");
});

test("a function is found by what it is about, and its example goes into an empty cell only", async () => {
  await click("#help");
  type("search", "");
  const search = find<HTMLInputElement>("#search");
  search.value = "present value";
  search.dispatchEvent(new Event("input"));
  expect(shown()).toContain("1 function");
  expect(shown()).toContain("=FAIRSHARE.BENEFITS(annual_benefit, [years]");
  await press("Insert the example");
  expect(gateway.inserted).toEqual(["=FAIRSHARE.BENEFITS(1435000)"]);
  gateway.cellInUse = "27";
  await press("Insert the example");
  expect(gateway.inserted).toHaveLength(1);
  expect(find("#alert").textContent).toContain("is in use (27)");
});

test("the distance that the targets show is from the target beside it, and says so", async () => {
  await toStep(4);
  expect(heading()).toBe("Targets");
  const [, ...rows] = [...document.querySelector("table.figures")!.querySelectorAll("tr")];
  const cells = rows.map((row) => [...row.querySelectorAll("td")].map((td) => td.textContent!));
  const number = (text: string) => Number(text.replace("\u2212", "-").replace("%", ""));
  for (const [now, target, , distance] of cells.slice(0, -1)) {
    const share = Math.round(100 * (number(now) / number(target) - 1));
    expect(number(distance)).toBe(share);
  }
  expect(shown().replace(/\s+/g, " ")).toContain(
    "Distance from target: posts now against the whole target beside them"
  );
});

test("a selected target is explained by what adds up to it", async () => {
  await toStep(3);
  gateway.selected = {
    run: 1,
    sheet: "Targets",
    address: "G12",
    value: 15,
    text: "15",
    area: "North East",
    heading: "Target posts",
  };
  await click("#to-home");
  await click("#explain");
  expect(find("#explanation").textContent).toContain("North East: target 15 posts");
  expect(find("#explanation table").textContent).toMatch(/NHSE allocation model.*Exact target/s);
});

test("the small sample, About and Privacy", async () => {
  await click("#insert-sample");
  expect(find("#status").textContent).toBe('The sample is on the new sheet "Fair Share sample".');
  await click("#about");
  expect(heading()).toBe("About");
  expect(document.activeElement?.id).toBe("title");
  await click("#privacy");
  expect(shown()).toContain("Nothing leaves the workbook");
});

test("where Excel lacks what the wizard needs, it says so and offers what works", async () => {
  gateway.able = {
    lacking: "This Excel is too old: update it.",
    undoGroups: false,
    valuesCopy: false,
  };
  const elements = { view: find("#pane"), status: find("#status"), alert: find("#alert") };
  new App(elements, gateway, () => 44805).draw();
  expect(shown()).toContain("This Excel is too old");
  expect(document.querySelector("#start")).toBeNull();
  expect(find("#help")).toBeTruthy();
});

test("the pane does not take the focus from the sheet", async () => {
  document.hasFocus = () => false;
  find("#start-sample").focus();
  const before = document.activeElement;
  await click("#start-sample");
  expect(document.activeElement === before || document.activeElement === document.body).toBe(true);
});
