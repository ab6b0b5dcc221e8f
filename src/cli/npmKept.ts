import { Misuse } from "./misuse";
import type { Verb } from "./verb";

/** What npm hands to the scripts it runs, beside their arguments. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Refuses a call from which npm has kept an option: of `npm run plan in.xlsx --values` only `in.xlsx` arrives, and the
 * workbook would be written with its formulas. What npm kept it hands over as its own settings. `others` are options
 * of no verb.
 */
export function refuseKeptByNpm(
  environment: Environment,
  verbs: readonly Verb[],
  others: readonly string[]
): void {
  // Under another script (tests, the workbench) npm's settings say nothing about this call.
  if (environment.npm_lifecycle_event !== "plan") return;
  const known = verbs.flatMap(({ options }) =>
    Object.entries(options).flatMap(([name, { short }]) => [
      `--${name}`,
      ...(short ? [`-${short}`] : []),
    ])
  );
  const kept = [...known, ...others].find((option) => environment[setting(option)] !== undefined);
  if (kept !== undefined) {
    throw new Misuse(
      `npm kept ${kept} to itself. Put -- in front of it: npm run plan -- ${kept} ...`
    );
  }
}

/** `--signed-off`: `npm_config_signed_off`. */
const setting = (option: string): string =>
  `npm_config_${option.replace(/^-+/, "").replace(/-/g, "_")}`;
