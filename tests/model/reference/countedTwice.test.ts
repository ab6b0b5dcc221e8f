import {
  countsTwice,
  isLondon,
  londonBesideItsOffices,
  sumKind,
} from "../../../src/model/reference/countedTwice";
import { isOfficeOfLondon } from "../../../src/model/reference/places";

describe("rows that would count twice", () => {
  const names = [
    ...[
      "Total",
      "Grand total",
      "Subtotal",
      "Sum",
      "Overall",
      "Average",
      "England",
      "England total",
    ],
    ...["UK", "England and Wales", "National", "All", "Unallocated"],
    ...["Expansion", "Expansion not placed"],
  ];

  test.each(names)("%s, also with a colon or the word total or posts behind it", (name) => {
    const behind = [
      "",
      ":",
      " :",
      " total",
      " posts",
      " Total:",
      " posts total",
      "\u00a0TOTAL \uff1a",
    ];
    for (const each of behind)
      expect([name + each, countsTwice(name + each)]).toEqual([name + each, true]);
  });

  test.each([
    " sub-total ",
    "Sub total",
    "TOTALS",
    "Grand\u2013Total",
    "E\u200bngland",
    "All areas",
  ])("%s, however it is spelt", (name) => expect(countsTwice(name)).toBe(true));

  test.each([
    ...["Wessex", "London", "London total", "New England", "Totnes", "Allerdale", "Posts"],
    ...["East of England", "England North", "Expansion Road", "Averages Hill", "", ":"],
  ])("%p is no sum", (name) => expect(countsTwice(name)).toBe(false));

  test.each([
    ["North total", "total"],
    ["Total of the south", "total"],
    ["Sum of offices", "total"],
    ["North sub-total", "subtotal"],
    ["Subtotal: north", "subtotal"],
    ["of which Wessex", "subtotal"],
    ["Unallocated posts", "elsewhere"],
    ["Expansion not placed", "elsewhere"],
    ["England", "total"],
  ])("%s is a sum, named by its part: %s", (name, kind) => {
    expect([sumKind(name), countsTwice(name)]).toEqual([kind, true]);
  });

  test("London beside an office of London, by whatever name", () => {
    expect(londonBesideItsOffices(["london", "wessex", "hee south london"])).toBe(2);
    expect(londonBesideItsOffices(["nwl", "london"])).toBe(0);
    expect(londonBesideItsOffices(["London total:", "NWL"])).toBe(1);
    expect(londonBesideItsOffices(["london", "wessex", "ldn", "atlantis"])).toBeUndefined();
    expect(londonBesideItsOffices(["nwl", "sl"])).toBeUndefined();
    expect(isOfficeOfLondon("London")).toBe(false);
    expect(isLondon("South London")).toBe(false);
  });
});
