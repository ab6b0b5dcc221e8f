/**
 * The components of need that NHS England publishes by GP practice, in the order of the figures in each row.
 * All are people: the component's weighted populations of England add up to its registered population. They
 * hold need only, no cost adjustment; `primary care` is the need of primary medical care before its own 15%
 * for health inequalities is added, `health inequalities` rests on avoidable mortality (the successor of
 * SMR<75), `registered` is the registered population without any weight.
 */
export const NEED_COMPONENTS = [
  "general and acute",
  "community",
  "mental health",
  "maternity",
  "health inequalities",
  "prescribing",
  "primary care",
  "registered",
] as const;

export type NeedComponent = (typeof NEED_COMPONENTS)[number];

/**
 * One row for each part of an integrated care board that lies in one local office, `ICB OFFICE` by their
 * codes: 40 boards in one piece, Frimley in three, Bedfordshire, Luton and Milton Keynes in two. The figures
 * are tenths of a person, whole numbers, so that sums of them are exact. A row `* OFFICE` holds the tenths by
 * which the office as a whole, rounded once, differs from the sum of its rounded pieces.
 */
export type NeedRows = Readonly<Record<string, readonly number[]>>;
