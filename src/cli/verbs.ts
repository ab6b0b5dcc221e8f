import { help } from "./commands/help";
import { plan } from "./commands/plan";
import { template } from "./commands/template";
import type { Verb } from "./verb";

/** The command's verbs, as its help lists them. */
export const VERBS: readonly Verb[] = [plan, template, help];
