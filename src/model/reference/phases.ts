/**
 * The phases of the programme. "The pace of change for each specialty must commence within the three year phases"
 * (SOURCES.heeFaq): a phase is a window in which a specialty's moves
 * begin, not their length. The pilot (haematology, obstetrics and gynaecology, cardiology) began in 2022 and moved
 * its posts over five years.
 */
export interface Phase {
  readonly name: string;
  /** Calendar years in which the first and the last training year of the window begin. */
  readonly first: number;
  readonly last: number;
}

export const PHASES = [
  { name: "2022 pilot", first: 2022, last: 2022 },
  { name: "A 2023-26", first: 2023, last: 2025 },
  { name: "B 2026-29", first: 2026, last: 2028 },
  { name: "C 2029-31", first: 2029, last: 2030 },
] as const satisfies readonly Phase[];

/** Years that a plan covers unless others are chosen: those of the pilot. No phase sets their number. */
export const PLAN_YEARS = 5;

/** Month in which training years begin. */
export const TRAINING_YEAR_MONTH = 8;

export const phaseOf = (name: string): Phase | undefined =>
  PHASES.find((phase) => phase.name === name);

/** `2022/23`: the training year, or the financial year, that begins in this year. */
export const yearLabel = (first: number): string =>
  `${first}/${String((first + 1) % 100).padStart(2, "0")}`;

/** `2023/24 to 2025/26`: the training years in which a phase's moves may begin. */
export const windowOf = ({ first, last }: Phase): string =>
  first === last ? yearLabel(first) : `${yearLabel(first)} to ${yearLabel(last)}`;

/** The day on which posts were counted, as far as training years go by it. */
export interface CountedOn {
  readonly year: number;
  /** 1 = January. */
  readonly month: number;
}

/**
 * The training year that a phase suggests to begin with: the first one of its window that begins after the posts were
 * counted; none left, the next training year (`passed`). Without a date, the first of the window.
 */
export function suggestedFirstYear(
  { first, last }: Phase,
  counted?: CountedOn
): { readonly first: number; readonly passed: boolean } {
  if (!counted) return { first, passed: false };
  const next = counted.year + (counted.month >= TRAINING_YEAR_MONTH ? 1 : 0);
  return { first: Math.max(first, next), passed: next > last };
}
