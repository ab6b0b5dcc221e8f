/** A zero of Calibri 11, in pixels: what the width of a column counts in. */
export const ZERO_PIXELS = 7;
/** Both edges of a column. */
const EDGES = 5;
/** Points. */
export const PIXEL = 0.75;

/** Pixels of a column that is so many zeros wide. */
export const columnPixels = (zeros: number): number => Math.trunc(zeros * ZERO_PIXELS + EDGES);
