import { ENUMS, withPickLists } from "../../scripts/pick-lists";
import type { FunctionMetadata } from "../../scripts/metadata";
import { library } from "../../src/functions/library";
import { SAMPLE_CALLS } from "../functions/calls";

const functions: FunctionMetadata[] = SAMPLE_CALLS.map(({ id, args }) => ({
  id,
  name: id,
  parameters: args.map(([name]) => ({ name, type: "any" })),
  result: {},
}));
const listed = withPickLists(functions);
const places = listed.functions.flatMap((item) =>
  item.parameters
    .filter(({ customEnumId }) => customEnumId !== undefined)
    .map(({ name, customEnumId }) => [item.id, name, customEnumId!] as const)
);

test("every option that is a word has its pick-list, as text; nothing else has one", () => {
  expect(places).toEqual([
    ["MODELWEIGHTS", "combination", "COMBINATION"],
    ["NHSENEED", "component", "COMPONENT"],
    ["LOCALOFFICE", "level", "LEVEL"],
    ["TARGETPOSTS", "method", "METHOD"],
    ["EXPLAINTARGETS", "method", "METHOD"],
    ["APPORTION", "method", "METHOD"],
    ["PHASEDMOVES", "profile", "PROFILE"],
    ["PHASEDMOVES", "output", "OUTPUT"],
    ["FAIRNESS", "measure", "MEASURE"],
  ]);
  for (const { parameters } of listed.functions) {
    for (const { type, customEnumId } of parameters) {
      expect(type).toBe(customEnumId === undefined ? "any" : "string");
    }
  }
  expect(listed.problems).toEqual([]);
});

test.each(places)(
  "%s accepts each word of the pick-list of %s, typed as text too",
  (id, name, list) => {
    const call = SAMPLE_CALLS.find((sample) => sample.id === id)!;
    const words = ENUMS.find((item) => item.id === list)!.values.map((value) => value.stringValue!);
    expect(words.length).toBeGreaterThan(1);
    for (const word of [...words, ` ${words[0].toUpperCase()} `]) {
      const args = call.args.map(([argument, value]) => (argument === name ? word : value));
      expect(() => library.get(id)!(...args)).not.toThrow();
    }
  }
);

test("the methods are offered by the first word of each, the default first", () => {
  const methods = ENUMS.find(({ id }) => id === "METHOD")!.values.map(({ name }) => name);
  expect(methods).toEqual(["webster", "hamilton", "hill", "jefferson", "adams", "dean"]);
});

test("a pick-list for an argument that is gone is a problem", () => {
  const without = functions.filter(({ id }) => id !== "LOCALOFFICE");
  expect(withPickLists(without).problems).toEqual([
    "LOCALOFFICE, level: has a pick-list, but there is no such argument",
  ]);
});
