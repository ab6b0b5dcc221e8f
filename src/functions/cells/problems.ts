import { cellError } from "../answer";

/** How many of several wrong cells a refusal names. */
const NAMED = 3;

/**
 * Collects everything that is wrong with the cells of a call, so that one look at the message is enough
 * to mend them all: one problem is told as it is, several with their number and the first three.
 */
export class Problems {
  private readonly found: string[] = [];

  /** `where` = argument and place, `posts: North East (row 3)`; `what` = what was found and what to do. */
  add(where: string, what: string): void {
    this.found.push(`${where} ${what}`);
  }

  /** Ends the call if anything was found. */
  throwIfAny(): void {
    if (this.found.length === 0) return;
    if (this.found.length === 1) throw cellError("value", `${this.found[0]}.`);
    const more = this.found.length > NAMED ? ` (and ${this.found.length - NAMED} more)` : "";
    throw cellError(
      "value",
      `${this.found.length} cells are wrong: ${this.found.slice(0, NAMED).join("; ")}${more}.`
    );
  }
}
