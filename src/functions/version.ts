import { VERSION } from "../model/version";
import { answer } from "./answer";

/**
 * The version of Fair Share that calculates here. Beside results it is recalculated with them, so a sheet
 * shows which version made its numbers.
 * @customfunction VERSION VERSION
 * @helpurl https://localhost:3000/docs/functions/VERSION.html
 * @param [results] The results it stands beside. They are not read.
 * @returns The version, such as 1.0.0.
 */
export function versionFunction(results?: any[][]): string {
  return answer("VERSION", () => {
    // The argument is there for Excel, which recalculates a formula when the cells it names have changed.
    void results;
    return VERSION;
  });
}
