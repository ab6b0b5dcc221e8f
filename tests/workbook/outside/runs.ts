import { irregular } from "../irregular";
import { byHand, type ByHand } from "../byHand";
import { Reading } from "../reading";

export interface Case {
  readonly read: Reading;
  readonly hand: ByHand;
}

const of = (run: ReturnType<typeof irregular>): Case => ({
  read: new Reading(run),
  hand: byHand(run),
});

/** Several irregular runs, each as its workbook shows it and as another hand works it out. */
export const runs = (): [string, Case][] => [
  ["expected vacancies, evenly", of(irregular())],
  [
    "known vacancies, early, additive weights, largest remainder, a pace, expansion",
    of(
      irregular(
        {
          VacanciesFrom: "known",
          Profile: "early",
          Combination: "additive",
          Method: "hamilton",
          Pace: 0.1,
        },
        { Expansion: [1, 0, 2, 1] }
      )
    ),
  ],
  [
    "every place there could be, so that all is placed",
    of({ ...irregular({ Pace: 0.5, TrainingLength: 12, Stretch: 1 }), capacity: undefined }),
  ],
];
