import { officeGateway } from "../../../src/excel/officeGateway";
import { library } from "../../../src/functions/library";
import { buildRun } from "../../../src/workbook/build";
import type { Run } from "../../../src/workbook/inputs/run";
import { blank, office, type Book, type Session } from "../support/host";

export interface Opened {
  session: Session;
  book: Book;
  /** Requests that Office.js has made so far: one for each `context.sync()`. */
  requests: () => number;
}

/** The gateway against an open workbook, through Microsoft's own Office.js client. */
export function open(): Opened {
  const { session, book } = blank();
  const page = office(book);
  const transport = page.run("workbenchTransport") as {
    process: (body: string) => Promise<string>;
  };
  const answer = transport.process.bind(transport);
  let requests = 0;
  transport.process = (body) => {
    requests += 1;
    return answer(body);
  };
  Object.assign(globalThis, { Excel: page.Excel, Office: page.Office });
  return { session, book, requests: () => requests };
}

export const gateway = officeGateway;
export const built = (run: Run) => buildRun(run, library);
/** Arrays and objects of the client's own realm, made plain so that they compare. */
export const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
