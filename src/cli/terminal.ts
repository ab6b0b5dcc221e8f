import { codeOf, fileProblem } from "./files/fileProblem";

/** Where the command writes its lines; tests listen in. */
export interface Console {
  out(line: string): void;
  error(line: string): void;
}

/**
 * Characters that would move the cursor, begin an escape sequence, end a line or turn the direction of writing:
 * a name in a workbook must not be able to make a terminal show what was not written. The two that join letters and
 * emoji (U+200C, U+200D) do none of that.
 */
const UNSHOWABLE = /(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** One line for a terminal: each such character shows as one sign, so that columns stay in line. */
export const terminalLine = (text: string): string => text.replace(UNSHOWABLE, "\u{FFFD}");

/** The command's only way to a console: whatever a line holds, it stays one line of plain text. */
export function plainConsole(console: Console): Console {
  return {
    out: (line) => console.out(terminalLine(line)),
    error: (line) => console.error(terminalLine(line)),
  };
}

/** What is used of process.stdout and process.stderr. */
export interface Stream {
  write(text: string): unknown;
  on(event: "error", listener: (problem: Error) => void): unknown;
}

/**
 * The console of the process. A reader that has seen enough (`| head -1`) or a closed output is no fault: the rest of
 * the lines is dropped and the work goes on. Lines that are lost for another reason, such as a full disk, are said to
 * be lost, and `lost` is called.
 */
export function processConsole(stdout: Stream, stderr: Stream, lost: () => void): Console {
  let told = false;
  stdout.on("error", (problem) => {
    if (told || GONE.includes(codeOf(problem) ?? "")) return;
    told = true;
    stderr.write(`${fileProblem("The report", "written", problem).message}\n`);
    lost();
  });
  // Nobody is left to be told.
  stderr.on("error", () => undefined);
  return {
    out: (line) => void stdout.write(`${line}\n`),
    error: (line) => void stderr.write(`${line}\n`),
  };
}

const GONE = ["EPIPE", "EBADF", "ECONNRESET", "ERR_STREAM_DESTROYED"];
