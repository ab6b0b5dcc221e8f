import { readFileSync } from "node:fs";
import vm from "node:vm";
import type { Book } from "../book/book";
import { type RichApiRequest, RichApiServer } from "../richapi/server";

export interface OfficeInNode {
  Excel: typeof Excel;
  Office: typeof Office;
  /** Runs a script as the pane's page would, with the globals of Office.js in place. */
  run(script: string): unknown;
}

/**
 * Microsoft's Office.js client, unmodified, in a Node context, talking to an open workbook. Arrays and errors come
 * from that context: compare them with `toEqual`.
 */
export function officeFor(book: Book, client: string, shim: string): OfficeInNode {
  const server = new RichApiServer(book);
  const quiet = (timer: NodeJS.Timeout) => timer.unref();
  const page: Record<string, unknown> = {
    console,
    setTimeout: (run: () => void, after: number) => quiet(setTimeout(run, after)),
    setInterval: (run: () => void, after: number) => quiet(setInterval(run, after)),
    clearTimeout,
    clearInterval,
    URL,
    navigator: { userAgent: "workbench" },
    location: { href: "http://localhost/", search: "", hash: "", origin: "http://localhost" },
    document: { getElementsByTagName: () => [], addEventListener: () => undefined },
    addEventListener: () => undefined,
    workbenchTransport: {
      theme: "light",
      notify: () => undefined,
      process: async (body: string) =>
        JSON.stringify(await server.process(JSON.parse(body) as RichApiRequest)),
    },
  };
  page.window = page;
  page.self = page;
  vm.createContext(page);
  vm.runInContext(readFileSync(client, "utf8"), page, { filename: client });
  vm.runInContext(readFileSync(shim, "utf8"), page, { filename: shim });
  return {
    Excel: page.Excel as typeof Excel,
    Office: page.Office as typeof Office,
    run: (script) => vm.runInContext(script, page) as unknown,
  };
}
