import { officeGateway } from "../../../src/excel/officeGateway";
import { library } from "../../../src/functions/library";
import { buildRun } from "../../../src/workbook/build";
import type { Run } from "../../../src/workbook/inputs/run";
import { blank, office, type Book, type Session } from "../support/host";

export interface Opened {
  session: Session;
  book: Book;
  /** Requests of Office.js so far, and those among them that changed something. */
  requests: () => { all: number; writing: number };
  /** Milliseconds that passed in our code and in Office.js between an answer and the next request. */
  pauses: () => number[];
}

/** The gateway against an open workbook, through Microsoft's own Office.js client. */
export function open(): Opened {
  const { session, book } = blank();
  const page = office(book);
  const transport = page.run("workbenchTransport") as {
    process: (body: string) => Promise<string>;
  };
  const answer = transport.process.bind(transport);
  const requests = { all: 0, writing: 0 };
  const pauses: number[] = [];
  let answered: number | undefined;
  transport.process = (body) => {
    const { Actions } = JSON.parse(body) as { Actions: { ActionType: number; Name: string }[] };
    requests.all += 1;
    if (Actions.some(({ ActionType, Name }) => ActionType === 4 || Name === "Add")) {
      requests.writing += 1;
    }
    if (answered !== undefined) pauses.push(performance.now() - answered);
    return answer(body).finally(() => {
      answered = performance.now();
    });
  };
  Object.assign(globalThis, { Excel: page.Excel, Office: page.Office });
  return { session, book, requests: () => ({ ...requests }), pauses: () => pauses };
}

/** Lets Office.js answer for a workbook that was opened from a file. */
export function serve(book: Book): void {
  const page = office(book);
  Object.assign(globalThis, { Excel: page.Excel, Office: page.Office });
}

export const gateway = officeGateway;
export const built = (run: Run) => buildRun(run, library);
/** Arrays and objects of the client's own realm, made plain so that they compare. */
export const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
