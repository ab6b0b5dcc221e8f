import { toDecimal } from "../exact/decimal";
import { refuse, type Refusal } from "../refusal";

/** Above this a double no longer tells one whole post from the next. */
const MOST_COUNTED = 1e15;

/**
 * Vacancies by year where no end dates are known: with c(t) = posts x 12 t / (length x stretch) posts falling vacant
 * up to year t on average, year t has floor c(t) - floor c(t-1). All are taken as the cells show them,
 * so that 3 posts of 36 months are 1 a year and never 0 by rounding noise.
 *
 * `stretch`: how much longer than its indicative length training takes. The GMC found 5.5 years on average for five and
 * 9 for seven (GMC, training pathways 2017): 1.10 to 1.29.
 *
 * @param lengthMonths indicative length of the programme, above 0
 * @param stretch above 0
 */
export function expectedVacancies(
  posts: number,
  years: number,
  lengthMonths: number,
  stretch: number
): number[] | Refusal {
  const [p, l, s] = [posts, lengthMonths, stretch].map(toDecimal);
  // posts x 12 / (length x stretch), as one fraction of whole numbers
  const top = p.digits * 12n * 10n ** BigInt(l.scale + s.scale);
  const bottom = l.digits * s.digits * 10n ** BigInt(p.scale);
  const vacancies: number[] = [];
  let before = 0n;
  for (let t = 1; t <= years; t++) {
    const upToNow = (top * BigInt(t)) / bottom;
    vacancies.push(Number(upToNow - before));
    before = upToNow;
  }
  if (vacancies.some((count) => count > MOST_COUNTED)) {
    return refuse(
      "posts",
      `${posts} posts of ${lengthMonths} months fall vacant more often than can be counted exactly; check the ` +
        "posts, length_months and stretch."
    );
  }
  return vacancies;
}
