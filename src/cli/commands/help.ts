import { unknownVerb } from "../misuse";
import { overview, verbHelp } from "../usage";
import { defineVerb, DONE } from "../verb";
import { plan } from "./plan";

/** Explains the command, or one of its verbs. */
export const help = defineVerb({
  name: "help",
  summary: "explains the command, or one verb",
  examples: [
    ["help", "lists the verbs"],
    ["help VERB", "explains a verb"],
  ],
  notes: [],
  options: {},
  operands: { what: "verb", least: 0, most: 1 },
  async run({ operands: [name] }, { console, verbs }) {
    const verb = verbs.find((each) => each.name === name);
    if (name !== undefined && !verb) throw unknownVerb(name, verbs, "not a verb");
    (verb ? verbHelp(verb) : overview(verbs, plan)).forEach(console.out);
    return DONE;
  },
});
