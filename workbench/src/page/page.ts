import { areaText } from "../book/addresses";
import type { Book } from "../book/book";
import { differencesHere, lossesOf } from "../file/losses";
import { openFile } from "../file/read";
import { saveBook } from "../file/write";
import type { FunctionsMetadata } from "../engine/runtime";
import type { Session } from "../engine/session";
import type { BlankMode } from "../engine/values";
import { NAMESPACE, blankBook, newLibrary, startSession } from "../host/load";
import { type RichApiRequest, RichApiServer } from "../richapi/server";
import { gridParts } from "./grid";
import { watchDivider } from "./divider";
import { Hover } from "./hover";
import { ribbonButtons, showRibbon } from "./ribbon";

/** One entry of the start menu, as the server lists them. */
interface Sample {
  title: string;
  address: string;
}

const GRID = "grid";

function element<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no element ${id}.`);
  return found as T;
}

/**
 * The page: the grid with the open workbook, and the add-in's pane beside it. Tests and the console reach it as
 * `window.workbench`, since a grid drawn on a canvas has no elements to look at.
 */
class Workbench {
  book!: Book;
  readonly hover: Hover;
  private server!: RichApiServer;
  private lossesSaid = "";

  constructor(readonly session: Session) {
    this.hover = new Hover(element("hover"), element("cell-message"));
  }

  private show(book: Book, title: string): void {
    this.book = book;
    this.server = new RichApiServer(book);
    element("title").textContent = title;
    document.title = `${title} - Fair Share workbench`;
    this.hover.watch(this.session, book);
    book.workbook.onSelectionChange(() => this.raise("documentSelectionChanged"));
    this.listKept();
  }

  newBook(): void {
    this.show(blankBook(this.session), "Book1");
  }

  async open(bytes: Uint8Array, name: string): Promise<void> {
    this.say(`Opening ${name}.`);
    this.show(await openFile(this.session, bytes, name), name);
    const said = [...differencesHere(this.book), ...lossesOf(this.book)];
    this.say([`${name} is open and calculated.`, ...said].join(" "));
  }

  async openAddress(address: string): Promise<void> {
    this.say("Opening. A sample with results is calculated first, which takes a few seconds.");
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(await answer.text());
    const name = decodeURIComponent(address.split("/").pop() ?? "workbook.xlsx");
    await this.open(new Uint8Array(await answer.arrayBuffer()), name);
  }

  /** Says what saving would lose, once; asked again, it may. */
  mayLose(): boolean {
    const losses = lossesOf(this.book).join(" ");
    const known = losses === "" || losses === this.lossesSaid;
    this.lossesSaid = losses;
    if (!known) this.say(`Not saved yet. ${losses} Press Save again to save without that.`);
    return known;
  }

  /** The workbook as a finished .xlsx file: written here, finished by src/xlsx on the server. */
  async save(): Promise<Uint8Array> {
    const { bytes, warnings } = await saveBook(this.book);
    const answer = await fetch("/finish", { method: "POST", body: bytes as BodyInit });
    if (!answer.ok) throw new Error(await answer.text());
    this.say(["Saved.", ...warnings].join(" "));
    return new Uint8Array(await answer.arrayBuffer());
  }

  async setBlanks(mode: BlankMode): Promise<void> {
    this.session.blanks.mode = mode;
    element<HTMLSelectElement>("blanks").value = mode;
    await this.book.recalculate();
    this.say(mode === "null" ? "Blank cells arrive as null." : "Blank cells arrive as 0.");
  }

  /** One request of Office.js, from the pane. */
  async process(body: string): Promise<string> {
    const answer = await this.server.process(JSON.parse(body) as RichApiRequest);
    this.listKept();
    return JSON.stringify(answer);
  }

  private raise(event: string): void {
    this.pane()?.raise(event);
  }

  pane():
    | { raise(event: string): void; commands(): string[]; run(name: string): Promise<void> }
    | undefined {
    const frame = element<HTMLIFrameElement>("pane").contentWindow as unknown as Record<
      string,
      never
    >;
    return frame?.workbenchPane;
  }

  /** Formulas that keep their last value, because the grid does not know a function of theirs. */
  private listKept(): void {
    const kept = this.book.keptFormulas();
    const list = element("kept");
    list.hidden = kept.length === 0;
    element("kept-count").textContent = `${kept.length} formulas keep their last value`;
    element("kept-list").replaceChildren(
      ...kept.slice(0, 200).map((each) => {
        const item = document.createElement("li");
        const cell = areaText({
          startRow: each.row,
          endRow: each.row,
          startColumn: each.column,
          endColumn: each.column,
        });
        item.textContent = `${each.sheet}!${cell}: ${each.unknown.join(", ")} is not known here`;
        return item;
      })
    );
  }

  say(text: string): void {
    element("status").textContent = text;
  }
}

/** Runs a command of the page, and says what went wrong instead of leaving it to the console. */
function guarded(workbench: Workbench, run: () => Promise<unknown> | unknown): () => void {
  return () => {
    Promise.resolve()
      .then(run)
      .catch((problem: unknown) =>
        workbench.say(`That did not work: ${problem instanceof Error ? problem.message : problem}`)
      );
  };
}

async function download(workbench: Workbench): Promise<void> {
  if (!workbench.mayLose()) return;
  const bytes = await workbench.save();
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes as BlobPart]));
  link.download = `${(element("title").textContent ?? "workbook").replace(/\.xlsx$/i, "")}.xlsx`;
  link.click();
  URL.revokeObjectURL(link.href);
}

async function fillMenu(workbench: Workbench): Promise<void> {
  const samples = (await (await fetch("/samples.json")).json()) as Sample[];
  const menu = element<HTMLSelectElement>("samples");
  for (const { title, address } of samples) menu.add(new Option(title, address));
  menu.addEventListener(
    "change",
    guarded(workbench, async () => {
      const address = menu.value;
      menu.selectedIndex = 0;
      if (address === "new") workbench.newBook();
      else if (address) await workbench.openAddress(address);
    })
  );
}

/** The add-in's buttons on the Home tab. */
async function fillRibbon(workbench: Workbench): Promise<void> {
  const manifest = await (await fetch("/addin/manifest.xml")).text();
  showRibbon(ribbonButtons(manifest), element("ribbon"), ({ command }) => {
    guarded(workbench, async () => {
      if (command) await workbench.pane()?.run(command);
      else element("pane").focus();
    })();
  });
}

function connect(workbench: Workbench): void {
  const file = element<HTMLInputElement>("file");
  element("open").addEventListener("click", () => file.click());
  file.addEventListener(
    "change",
    guarded(workbench, async () => {
      const [chosen] = file.files ?? [];
      if (chosen) await workbench.open(new Uint8Array(await chosen.arrayBuffer()), chosen.name);
      file.value = "";
    })
  );
  element("save").addEventListener(
    "click",
    guarded(workbench, () => download(workbench))
  );
  const blanks = element<HTMLSelectElement>("blanks");
  blanks.addEventListener(
    "change",
    guarded(workbench, () => workbench.setBlanks(blanks.value as BlankMode))
  );
  watchDivider(element("divider"), element("side"), element("pane-width"));
}

/** functions.js registers itself with the global `CustomFunctions`, as in Excel's runtime. */
async function loadFunctions() {
  const metadata = (await (await fetch("/addin/functions.json")).json()) as FunctionsMetadata;
  const library = newLibrary(metadata);
  Object.assign(window, { CustomFunctions: library.global });
  await new Promise<void>((resolve, reject) => {
    const script = document.createElement("script");
    script.src = "/addin/functions.js";
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", () => reject(new Error("functions.js could not be loaded")));
    document.head.append(script);
  });
  return library;
}

/** The canvas draws only with fonts that are there already. */
async function loadFonts(): Promise<void> {
  const faces = ["11px Calibri", "bold 11px Calibri", "italic 11px Calibri"];
  await Promise.allSettled(faces.map((face) => document.fonts.load(face)));
}

async function start(): Promise<void> {
  await loadFonts();
  const library = await loadFunctions();
  const workbench = new Workbench(startSession(library, "null", gridParts(GRID)));
  const theme = new URLSearchParams(location.search).get("theme") === "dark" ? "dark" : "light";
  Object.assign(window, {
    workbench,
    workbenchTransport: {
      theme,
      process: (body: string) => workbench.process(body),
      notify: (event: string, detail?: unknown) =>
        workbench.say(`The add-in asked the host: ${event} ${detail ?? ""}`),
    },
  });
  connect(workbench);
  workbench.session.engine.api.getFormula().calculationResultApplied(() => {
    void workbench.book?.catchUp();
  });
  await fillMenu(workbench);
  await fillRibbon(workbench);
  const address = new URLSearchParams(location.search).get("open");
  if (address) await workbench.openAddress(address);
  else {
    workbench.newBook();
    workbench.say("Ready: type a formula, choose a workbook, or use the pane.");
  }
  // The pane's page loads Office.js, which needs the workbook: so it comes last.
  element<HTMLIFrameElement>("pane").src = "/addin/taskpane.html";
  document.body.dataset.ready = NAMESPACE;
}

start().catch((problem: unknown) => {
  element("status").textContent = `The workbench could not start: ${
    problem instanceof Error ? problem.message : problem
  }`;
  document.body.dataset.failed = "true";
});
