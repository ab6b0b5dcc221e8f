/** Ways to turn shares into whole posts; the first is the default (docs/decisions/why-webster.md). */
export type Method = "webster" | "hamilton" | "hill" | "jefferson" | "adams" | "dean";
export type DivisorMethod = Exclude<Method, "hamilton">;

/** Every accepted word, folded, with the method it means. */
export const METHOD_WORDS: ReadonlyMap<string, Method> = new Map<string, Method>([
  ["webster", "webster"],
  ["sainte-lague", "webster"],
  ["hamilton", "hamilton"],
  ["largest remainder", "hamilton"],
  ["hill", "hill"],
  ["huntington-hill", "hill"],
  ["jefferson", "jefferson"],
  ["d'hondt", "jefferson"],
  ["adams", "adams"],
  ["dean", "dean"],
]);

/**
 * One spelling for the ways to write a method: without accents, dashes, apostrophes and spaces, so that Sainte-Laguë,
 * Sainte Lague, d’Hondt and Huntington–Hill are found.
 */
export function methodSpelling(word: string): string {
  return word
    .normalize("NFD")
    .replace(/[^a-z0-9]/g, "")
    .replace(/remainders$/, "remainder");
}

/**
 * Signposts d(0) < d(1) < ... of the divisor methods: a share rounds up from h to h + 1 posts where it
 * passes d(h) (SOURCES.balinskiYoung). An area that has h posts has the claim
 * weight / d(h) to one more.
 */
export const SIGNPOSTS: Readonly<Record<DivisorMethod, (h: number) => number>> = {
  webster: (h) => h + 0.5,
  jefferson: (h) => h + 1,
  adams: (h) => h,
  dean: (h) => (h * (h + 1)) / (h + 0.5),
  hill: (h) => Math.sqrt(h * (h + 1)),
};

/**
 * A claim without rounding: weight^power x top / bottom. Two of one method compare as claims do, because
 * factors that all claims share are left out, and Hill's are squared to be rid of the root.
 */
interface ExactSignpost {
  readonly top: bigint;
  readonly bottom: bigint;
}

export function exactSignpost(method: DivisorMethod, posts: number): ExactSignpost {
  const h = BigInt(posts);
  switch (method) {
    case "webster":
      return { top: 1n, bottom: 2n * h + 1n };
    case "jefferson":
      return { top: 1n, bottom: h + 1n };
    case "adams":
      return { top: 1n, bottom: h };
    case "dean":
      return { top: 2n * h + 1n, bottom: 2n * h * (h + 1n) };
    case "hill":
      return { top: 1n, bottom: h * (h + 1n) };
  }
}

/** The methods whose first signpost is 0: any claim at all earns the first post. */
export function givesEveryAreaOne(method: Method): boolean {
  return method === "hill" || method === "adams" || method === "dean";
}
