/**
 * How many random cases a test takes. Mutation testing repeats the tests thousands of times and takes a tenth of them: a
 * planted fault that these do not notice counts as unnoticed there.
 */
export const cases = (all: number): number => (process.env.FEWER_CASES ? Math.ceil(all / 10) : all);
