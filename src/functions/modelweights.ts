import { modelWeights } from "../model/fairshare/modelWeights";
import { answer, orRefuse } from "./answer";
import { readNumber, readOption } from "./cells/scalars";

export const COMBINATIONS = new Map([
  ["nested", "nested"],
  ["additive", "additive"],
] as const);

/**
 * The weights of the four components of need, side by side: NHSE allocation model, HEE analysis,
 * deprivation (SMR<75), specialised services. They add up to 1.
 * @customfunction MODELWEIGHTS MODELWEIGHTS
 * @helpurl https://localhost:3000/docs/functions/MODELWEIGHTS.html
 * @param hee Part of the need model that comes from the HEE analysis, 0 to 1; 0 where there is none.
 * @param [deprivation] Weight for deprivation, 0 to 1. Left out: 0.2, as published.
 * @param [specialised] Weight for specialised services, 0 to 1. Left out: 0. Haematology: 0.09.
 * @param [combination] "nested" (default) or "additive".
 * @returns One row of four weights.
 */
export function modelWeightsFunction(
  hee: any,
  deprivation?: any,
  specialised?: any,
  combination?: any
): number[][] {
  return answer("MODELWEIGHTS", () => {
    const part = { part: true };
    return [
      orRefuse(
        modelWeights({
          hee: readNumber("hee", hee, part),
          deprivation: readNumber("deprivation", deprivation, { ...part, default: 0.2 }),
          specialised: readNumber("specialised", specialised, { ...part, default: 0 }),
          combination: readOption("combination", combination, COMBINATIONS),
        })
      ),
    ];
  });
}
