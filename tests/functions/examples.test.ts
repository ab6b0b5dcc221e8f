import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { library } from "../../src/functions/library";
import { CellError } from "../../src/functions/answer";
import ids from "../../src/functions/ids.json";

/**
 * The examples on the docs pages are run, so that they cannot rot. A page shows a formula as one would type
 * it and, after `->`, what comes of it: a value, an array constant, or an error with its message.
 */
const folder = join(__dirname, "../../docs/functions");

/** Reads a formula of calls, array constants, numbers, texts and TRUE/FALSE, and works it out. */
class Formula {
  private at = 0;
  constructor(private readonly text: string) {}

  value(): unknown {
    const result = this.operand();
    this.space();
    if (this.at < this.text.length) throw new Error(`left over: ${this.text.slice(this.at)}`);
    return result;
  }

  private space(): void {
    while (/\s/.test(this.text[this.at] ?? "")) this.at++;
  }

  private take(token: string): boolean {
    this.space();
    if (!this.text.startsWith(token, this.at)) return false;
    this.at += token.length;
    return true;
  }

  private match(pattern: RegExp): string | undefined {
    this.space();
    const found = pattern.exec(this.text.slice(this.at));
    if (!found) return undefined;
    this.at += found[0].length;
    return found[0];
  }

  private operand(): unknown {
    if (this.take("{")) return this.array();
    const call = this.match(/^FAIRSHARE\.[A-Z]+\(/);
    if (call) return this.call(call.slice("FAIRSHARE.".length, -1));
    const text = this.match(/^"(?:[^"]|"")*"/);
    if (text !== undefined) return text.slice(1, -1).replace(/""/g, '"');
    const word = this.match(/^(TRUE|FALSE)/);
    if (word) return word === "TRUE";
    const error = this.match(/^#[A-Z/0!?]+/);
    if (error) return new CellError(error, "");
    const number = this.match(/^-?[\d.]+(?:E[-+]?\d+)?%?/i);
    if (number === undefined) throw new Error(`cannot read: ${this.text.slice(this.at)}`);
    return number.endsWith("%") ? Number(number.slice(0, -1)) / 100 : Number(number);
  }

  private array(): unknown[][] {
    const rows: unknown[][] = [[]];
    for (;;) {
      rows[rows.length - 1].push(this.operand());
      if (this.take("}")) return rows;
      if (this.take(";")) rows.push([]);
      else if (!this.take(",")) throw new Error(`array: ${this.text.slice(this.at)}`);
    }
  }

  private call(id: string): unknown {
    const args: unknown[] = [];
    if (!this.take(")")) {
      for (;;) {
        this.space();
        // An argument that is left out arrives as null.
        args.push(/^[,)]/.test(this.text.slice(this.at)) ? null : this.operand());
        if (this.take(")")) break;
        if (!this.take(",")) throw new Error(`call: ${this.text.slice(this.at)}`);
      }
    }
    return library.get(id)!(...args);
  }
}

function expectSame(found: unknown, shown: unknown): void {
  if (Array.isArray(shown)) {
    expect(Array.isArray(found)).toBe(true);
    expect((found as unknown[][]).map((row) => row.length)).toEqual(shown.map((row) => row.length));
    shown.forEach((row: unknown[], i) =>
      row.forEach((cell, k) => expectSame((found as unknown[][])[i][k], cell))
    );
  } else if (typeof shown === "number") {
    expect(typeof found).toBe("number");
    // Pages show rounded figures: six significant digits are enough to notice a wrong one.
    expect(Math.abs((found as number) - shown)).toBeLessThanOrEqual(Math.abs(shown) * 2e-6 + 5e-7);
  } else if (shown instanceof CellError) {
    expect((found as CellError).code).toBe(shown.code);
  } else {
    expect(found).toBe(shown);
  }
}

const pages = [
  ...readdirSync(folder).filter((file) => ids.includes(file.replace(".md", ""))),
  "../recipes.md",
];
const examples = pages.flatMap((file) => {
  const page = readFileSync(join(folder, file), "utf8");
  return [...page.matchAll(/```example\n([\s\S]*?)```/g)].map(
    (match, index) => [`${file} example ${index + 1}`, match[1]] as const
  );
});

test("every function's page has an example", () => {
  const shown = new Set(examples.map(([name]) => name.split(".md")[0]));
  expect([...shown].sort()).toEqual([...ids, "../recipes"].sort());
});

test.each(examples)("%s comes out as shown", (_, block) => {
  const [formula, shown] = block.split(/^->/m).map((part) => part.replace(/\n/g, " ").trim());
  expect(formula).toMatch(/^=/);
  const error = /^(#VALUE!|#N\/A) (.+)$/.exec(shown);
  if (error) {
    expect(() => new Formula(formula.slice(1)).value()).toThrow(error[2]);
    return;
  }
  const found = new Formula(formula.slice(1)).value();
  // VERSION changes with each release; its page shows the form.
  if (formula.includes("FAIRSHARE.VERSION")) expect(found).toMatch(/^\d+\.\d+\.\d+$/);
  else expectSame(found, new Formula(shown).value());
});
