import { orderOfTied, type Weights } from "./claims";

/** Exactly equal claims, too few posts for all of them: an outcome that the workings show. */
export interface Tie {
  /** The areas in the order in which the tie rule serves them. */
  readonly areas: readonly number[];
  /** How many of them got the post. */
  readonly posts: number;
  /** For each of `areas`: what put it on its side of the line. */
  readonly settledBy: readonly ("smaller weight" | "order")[];
}

/** Tells how a tie between areas was settled; `tied` in the order of the tie rule, the first `posts` won. */
export function describeTie(tied: readonly number[], posts: number, weights: Weights): Tie {
  const exact = weights.exact();
  const lastWinner = exact[tied[posts - 1]];
  const firstLoser = exact[tied[posts]];
  return {
    areas: [...tied],
    posts,
    settledBy: tied.map((area, place) => {
      const across = place < posts ? firstLoser : lastWinner;
      return exact[area] === across ? "order" : "smaller weight";
    }),
  };
}

/** The areas in the order in which the tie rule serves them. */
export function inTieOrder(
  areas: readonly number[],
  weights: Weights,
  rank: () => readonly number[]
): number[] {
  return [...areas].sort((a, b) => orderOfTied(weights, rank, a, b));
}
