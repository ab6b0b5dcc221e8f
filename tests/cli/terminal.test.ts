import { spawnSync } from "node:child_process";
import { closeSync, existsSync, mkdtempSync, openSync, readdirSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { plainConsole, processConsole, terminalLine } from "../../src/cli/terminal";

const project = path.resolve(__dirname, "../..");
const command = [
  path.join(project, "node_modules/tsx/dist/cli.mjs"),
  path.join(project, "src/cli/main.ts"),
];

test.each([
  ["an escape sequence", "Leeds\u001b[2J\u001b[31m"],
  ["a sequence of the second control set", "Leeds\u009b2J"],
  ["a bell and a backspace", "Leeds\u0007\u0008"],
  ["a line of its own", "Leeds\r\nAll posts placed"],
  ["other line ends", "Leeds\u2028All\u2029placed\u0085"],
  ["writing turned round", "Leeds\u202Exslx.nalp\u202C"],
  ["isolates and marks", "\u2066Leeds\u2069\u200F\u061C"],
  ["half a character", "Leeds\uD800"],
])("%s shows as one sign for each character", (_, text) => {
  const line = terminalLine(text);
  expect(line).not.toMatch(/(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
  expect(line).toHaveLength(text.length);
  expect(line).toContain("\uFFFD");
});

test("ordinary names stay as they are", () => {
  for (const name of ["Hertfordshire & West Essex", "Ynys Môn", "👩‍⚕️ Leeds", "面積", "a\u00A0b"]) {
    expect(terminalLine(name)).toBe(name);
  }
});

test("both outputs of the command go the plain way", () => {
  const seen: string[] = [];
  const console = plainConsole({
    out: (line) => seen.push(line),
    error: (line) => seen.push(line),
  });
  console.out("a\nb");
  console.error("c\u001bd");
  expect(seen).toEqual(["a\uFFFDb", "c\uFFFDd"]);
});

/** A stream that keeps what is written and lets the test raise its error. */
function stream() {
  const written: string[] = [];
  let raise: (problem: Error) => void = () => undefined;
  return {
    written,
    write: (text: string) => written.push(text),
    on: (_: "error", listener: (problem: Error) => void) => (raise = listener),
    fail: (code: string) => raise(Object.assign(new Error(code), { code })),
  };
}

test("a reader that has left is no fault; lines lost to a full disk are said to be lost, once", () => {
  const [out, error, lost] = [stream(), stream(), jest.fn()];
  processConsole(out, error, lost);
  out.fail("EPIPE");
  error.fail("EPIPE");
  expect([error.written, lost.mock.calls.length]).toEqual([[], 0]);
  out.fail("ENOSPC");
  out.fail("ENOSPC");
  expect(error.written).toEqual([
    "The report cannot be written: the disk is full. Free some space, or choose another folder.\n",
  ]);
  expect(lost).toHaveBeenCalledTimes(1);
});

describe("the command as a process", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), "fair-share-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const shell = (redirection: string) =>
    spawnSync("sh", ["-c", `"$0" "$@" ${redirection}`, process.execPath, ...command], {
      cwd: folder,
      encoding: "utf8",
    });

  test.each([
    ["closed before it starts", ">&-"],
    ["both closed", ">&- 2>&-"],
  ])("with its output %s it still writes the plan, exit code 0", (_, redirection) => {
    const { status, stderr } = shell(redirection);
    expect([status, stderr]).toEqual([0, ""]);
    expect(readdirSync(folder)).toEqual(["haematology-plan.xlsx"]);
  });

  test("with a reader that leaves after one line it still writes the plan, without a word", () => {
    const { stdout, stderr } = shell("| head -n 1");
    expect(stdout).toMatch(/^Fair Share .*\n$/);
    expect(stderr).toBe("");
    expect(readdirSync(folder)).toEqual(["haematology-plan.xlsx"]);
  });

  test("with its report on a full disk: a sentence, exit code 1, and the plan is there", () => {
    // Linux's disk that is always full. Where there is none, the test of the streams above says the same.
    if (!existsSync("/dev/full")) return;
    const full = openSync("/dev/full", "w");
    const { status, stderr } = spawnSync(process.execPath, command, {
      cwd: folder,
      stdio: ["ignore", full, "pipe"],
      encoding: "utf8",
    });
    closeSync(full);
    expect([status, stderr]).toEqual([
      1,
      "The report cannot be written: the disk is full. Free some space, or choose another folder.\n",
    ]);
    expect(readdirSync(folder)).toEqual(["haematology-plan.xlsx"]);
  });
});
