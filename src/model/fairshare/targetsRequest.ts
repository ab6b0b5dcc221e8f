import type { ApportionOptions } from "../apportionment/apportion";
import type { ShareRequest } from "./targetShares";

/** What the targets of a specialty are worked out from. */
export interface TargetsRequest extends ShareRequest, Omit<ApportionOptions, "names"> {
  areas: readonly string[];
  /** Whole posts held now, in scope only. */
  posts: readonly number[];
  /** Posts to distribute; left out: as many as there are now. */
  total?: number;
}
