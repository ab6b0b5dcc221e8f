import { COMBINATIONS } from "../src/functions/modelweights";
import { LEVELS } from "../src/functions/localoffice";
import { COMPONENTS } from "../src/functions/nhseneed";
import { OUTPUTS, PROFILES } from "../src/functions/phasedmoves";
import { MEASURES } from "../src/functions/fairness";
import { METHOD_WORDS } from "../src/model/apportionment/methods";
import type { EnumMetadata, FunctionMetadata } from "./metadata";

/**
 * The pick-lists that Excel offers while an option is typed (custom enums, CustomFunctionsRuntime 1.5; older versions
 * of Excel show a plain argument). They are made from the very words that the functions read, so that no list can
 * differ from what is accepted; the generator's own way wants a copy of each list in every file that uses it.
 */
const PICK_LISTS: readonly {
  id: string;
  words: ReadonlyMap<string, unknown>;
  arguments: readonly (readonly [id: string, name: string])[];
}[] = [
  { id: "COMBINATION", words: COMBINATIONS, arguments: [["MODELWEIGHTS", "combination"]] },
  { id: "COMPONENT", words: COMPONENTS, arguments: [["NHSENEED", "component"]] },
  { id: "LEVEL", words: LEVELS, arguments: [["LOCALOFFICE", "level"]] },
  {
    id: "METHOD",
    words: METHOD_WORDS,
    arguments: [
      ["TARGETPOSTS", "method"],
      ["EXPLAINTARGETS", "method"],
      ["APPORTION", "method"],
    ],
  },
  { id: "PROFILE", words: PROFILES, arguments: [["PHASEDMOVES", "profile"]] },
  { id: "OUTPUT", words: OUTPUTS, arguments: [["PHASEDMOVES", "output"]] },
  { id: "MEASURE", words: MEASURES, arguments: [["FAIRNESS", "measure"]] },
];

/** Of several words for one meaning the first is offered. */
function offered(words: ReadonlyMap<string, unknown>): string[] {
  const seen = new Set<unknown>();
  return [...words].flatMap(([word, meaning]) => {
    if (seen.has(meaning)) return [];
    seen.add(meaning);
    return [word];
  });
}

export const ENUMS: readonly EnumMetadata[] = PICK_LISTS.map(({ id, words }) => ({
  id,
  type: "string",
  values: offered(words).map((word) => ({ name: word, stringValue: word })),
}));

/** The functions with their pick-lists; an argument that is not there any more is a problem. */
export function withPickLists(functions: readonly FunctionMetadata[]): {
  functions: FunctionMetadata[];
  enums: EnumMetadata[];
  problems: string[];
} {
  const listOf = new Map(
    PICK_LISTS.flatMap((list) => list.arguments.map((place) => [place.join(", "), list.id]))
  );
  const used = new Set<string>();
  const listed = functions.map((item) => ({
    ...item,
    parameters: item.parameters.map((parameter) => {
      const customEnumId = listOf.get(`${item.id}, ${parameter.name}`);
      if (customEnumId === undefined) return parameter;
      used.add(`${item.id}, ${parameter.name}`);
      return { ...parameter, type: "string", customEnumId };
    }),
  }));
  const problems = [...listOf.keys()]
    .filter((place) => !used.has(place))
    .map((place) => `${place}: has a pick-list, but there is no such argument`);
  return { functions: listed, enums: [...ENUMS], problems };
}
