import { firstThree } from "../../model/refusal";
import { cellError } from "../answer";

/**
 * Collects everything that is wrong with the cells of a call, so that one look at the message is enough
 * to mend them all: one problem is told as it is, several with their number and the first three.
 */
export class Problems {
  /** A set: one number that stands for all areas is wrong once, not once for each. */
  private readonly found = new Set<string>();

  /** `where` = argument and place, `posts: North East (row 3)`; `what` = what was found and what to do. */
  add(where: string, what: string): void {
    this.found.add(`${where} ${what}`);
  }

  /** Ends the call if anything was found. */
  throwIfAny(): void {
    const found = [...this.found];
    if (found.length === 0) return;
    if (found.length === 1) throw cellError("value", `${found[0]}.`);
    throw cellError("value", `${found.length} cells are wrong: ${firstThree(found)}.`);
  }
}
