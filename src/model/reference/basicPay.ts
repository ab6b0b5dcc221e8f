/** Basic pay of a year, by grade, as the pay circular of that year sets it. */
export interface BasicPay {
  /** Financial year it begins with. */
  readonly year: string;
  readonly from: string;
  readonly grades: readonly { readonly grade: string; readonly salary: number }[];
  /** Paid on top to resident doctors in London. */
  readonly londonWeighting: number;
  readonly source: string;
}

/**
 * Basic pay of resident doctors in England on the 2016 contract. Nothing uses it unless a user asks for it: it is
 * offered as input, with its year. The circular itself could not be read; the figures are those that two public pages
 * give (SOURCES.payOfDoctors), so a user is asked to check them.
 */
export const BASIC_PAY: BasicPay = {
  year: "2025/26",
  from: "1 April 2025",
  grades: [
    { grade: "CT/ST1-2", salary: 52_656 },
    { grade: "ST3-5", salary: 65_048 },
    { grade: "ST6-8", salary: 73_992 },
  ],
  londonWeighting: 2_162,
  source:
    "Basic pay from 1 April 2025, as given by hcsa.com and juniordoctorfinance.co.uk: check it against the pay circular",
};

export const GRADES: readonly string[] = BASIC_PAY.grades.map(({ grade }) => grade);

/** First and last training year (ST1 is 1) of each grade of `GRADES`; the last has no end. */
const SPANS: readonly (readonly [first: number, last: number])[] = [
  [1, 2],
  [3, 5],
  [6, Infinity],
];

/**
 * Years that a programme spends in each grade: 60 months from ST3 are 3 years as ST3-5 and 2 as ST6-8.
 * @param entryGrade such as ST3 or CT1
 */
export function yearsAtGrades(entryGrade: string, months: number): number[] {
  const entry = Number(/^[CS]T([1-8])$/.exec(entryGrade)?.[1] ?? NaN);
  const [start, end] = [entry - 1, entry - 1 + months / 12];
  return SPANS.map(([first, last]) => {
    const years = Math.min(end, last) - Math.max(start, first - 1);
    return Number.isNaN(years) ? 0 : Math.max(0, years);
  });
}
