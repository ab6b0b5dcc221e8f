import {
  deprivationCountedTwice,
  populationsMixed,
  yearsMixed,
  type ComponentUse,
} from "../../../src/model/checks/components";

const component = (changes: Partial<ComponentUse>): ComponentUse => ({
  name: "NHSE allocation model",
  source: "general and acute",
  year: "2024/25",
  population: "registered",
  weight: 0.8,
  ...changes,
});
const deprivation = component({
  name: "Deprivation (SMR<75)",
  source: "health inequalities",
  weight: 0.2,
});

describe("deprivationCountedTwice", () => {
  test("general and acute need with a deprivation weight is how it should be", () => {
    expect(deprivationCountedTwice([component({}), deprivation])).toBe("OK");
  });

  test("the overall core allocation with a deprivation weight of 20% counts it twice", () => {
    const twice =
      "Deprivation is counted twice: NHSE allocation model rests on the overall core allocation, which holds 10% for " +
      "health inequalities already, and Deprivation (SMR<75) has a weight of 20%. Use general and acute (or the " +
      "specialty's own component) instead.";
    for (const source of [
      "overall core",
      "WP_Overall Core",
      "Core allocation 2024/25",
      "Final WP",
    ]) {
      const said = deprivationCountedTwice([component({ source }), deprivation]);
      expect(said).toBe(twice);
    }
  });

  test("overall core without a deprivation weight, or deprivation without a weight, is no fault", () => {
    const core = component({ source: "overall core" });
    expect(deprivationCountedTwice([core])).toBe("OK");
    expect(deprivationCountedTwice([core, { ...deprivation, weight: 0 }])).toBe("OK");
    expect(deprivationCountedTwice([{ ...core, weight: 0 }, component({}), deprivation])).toBe(
      "OK"
    );
  });
});

describe("yearsMixed", () => {
  test("one year in three spellings is one year; blank years and unused components say nothing", () => {
    expect(
      yearsMixed([
        component({}),
        component({ name: "B", year: "2024-25" }),
        component({ name: "C", year: " 2024/2025" }),
        component({ name: "D", year: "" }),
        component({ name: "E", year: "2019/20", weight: 0 }),
      ])
    ).toBe("OK");
  });

  test("names what is of which year", () => {
    expect(
      yearsMixed([component({}), { ...deprivation, year: "2023/24" }, component({ name: "C" })])
    ).toBe(
      "The years are mixed: NHSE allocation model, C 2024/25; Deprivation (SMR<75) 2023/24. Take all components from " +
        "one year."
    );
  });
});

describe("populationsMixed", () => {
  test("says which component is registered and which resident", () => {
    expect(populationsMixed([component({}), deprivation])).toBe("OK");
    expect(
      populationsMixed([
        component({ population: "Registered" }),
        { ...deprivation, population: "resident" },
      ])
    ).toBe(
      "Registered and resident populations are mixed: NHSE allocation model registered; Deprivation (SMR<75) resident. " +
        "Base all components on one of them, or say in the assumptions why not."
    );
  });
});
