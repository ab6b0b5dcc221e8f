import fc from "fast-check";
import { modelWeights, type WeightChoices } from "../../../src/model/fairshare/modelWeights";

const choices: WeightChoices = {
  hee: 0.5,
  deprivation: 0.2,
  specialised: 0.09,
  combination: "nested",
};

test("haematology, half and half: 0.364, 0.364, 0.182, 0.09 (the contract's example)", () => {
  expect(modelWeights(choices)).toEqual([0.364, 0.364, 0.182, 0.09]);
});

test("additive: 20% and 9% of the whole, 71% for the model", () => {
  expect(modelWeights({ ...choices, combination: "additive" })).toEqual([0.355, 0.355, 0.2, 0.09]);
  expect(modelWeights({ ...choices, hee: 0, combination: "additive" })).toEqual([
    0.71, 0, 0.2, 0.09,
  ]);
});

test("additive weights of exactly 1 leave nothing for the model; above 1 they are refused", () => {
  const full = { ...choices, deprivation: 0.9, specialised: 0.1, combination: "additive" as const };
  expect(modelWeights(full)).toEqual([0, 0, 0.9, 0.1]);
  expect(modelWeights({ ...full, deprivation: 0.95 })).toMatchObject({
    argument: "deprivation",
    message:
      'deprivation 0.95 and specialised 0.1 add up to 1.05, more than 1; lower one of them or combine them "nested".',
  });
});

test("nested weights add up to 1 whatever the parts are", () => {
  const part = fc.integer({ min: 0, max: 1000 }).map((x) => x / 1000);
  fc.assert(
    fc.property(part, part, part, (hee, deprivation, specialised) => {
      const weights = modelWeights({ hee, deprivation, specialised, combination: "nested" });
      const sum = (weights as number[]).reduce((a, b) => a + b, 0);
      expect(sum).toBeCloseTo(1, 14);
      (weights as number[]).forEach((weight) => expect(weight).toBeGreaterThanOrEqual(0));
    })
  );
});
