import { numberAt } from "../../workbook/layout/cells";
import { isTotal, type CellGap, type RowLeftOut } from "../../workbook/layout/check";
import { matchAreas } from "../../workbook/layout/sameArea";
import type { Form } from "./form";
import { blockOf, layoutOf, type LayoutState } from "./fromSheet";

/** What the reading of a sheet leaves out or cannot read: to be seen, and confirmed, before it is used. */
export interface SheetCheck {
  /** "253 posts in 13 areas; 7 posts in 1 row left out: Unallocated". */
  readonly totals: string;
  /** The second part of it; "" where nothing is left out. */
  readonly leftOutWords: string;
  readonly leftOut: readonly RowLeftOut[];
  /** Names in the sheet that are no areas of the run, whose figures it has no place for. */
  readonly strangers: readonly string[];
  /** Areas of the run with figures that the sheet does not have, and that it would take out. */
  readonly dropped: readonly string[];
  /** Areas of the run that the sheet says nothing about; they keep what they have. */
  readonly kept: readonly string[];
  /** Cells with a mark or an error in place of a figure; the step asks for them. */
  readonly unread: readonly CellGap[];
  /** Blank cells where a figure belongs: counted as none. */
  readonly blanks: readonly CellGap[];
  /** What has to be confirmed; "" where nothing has. */
  readonly key: string;
}

export function checkSheet(state: LayoutState, form: Form): SheetCheck {
  const layout = layoutOf(state);
  const used = layout.rows.filter((row) => row.used);
  const names = used.map(({ area }) => area);
  const before = form.areas.map(({ values }) => values.area);
  const places = matchAreas(before, names);
  const posts = state.purpose === "posts";
  const strangers = posts ? [] : names.filter((_, index) => places[index] === undefined);
  const absent = form.areas.flatMap((_, area) => (places.includes(area) ? [] : [area]));
  const dropped = posts ? absent.filter((area) => hasFigures(form, area)) : [];
  const blanks = layout.gaps.filter(({ shown }) => shown === "");
  const unread = layout.gaps.filter(({ shown }) => shown !== "");
  // Before columns are pointed at there is nothing to say yes to.
  const asked = used.length === 0 ? [] : layout.leftOut.filter(isAsked);
  const toConfirm = [
    ...asked.map(({ row, figure }) => `${row} ${figure}`),
    ...[strangers, dropped.map((area) => before[area]), blanks.map(({ where }) => where)].flat(),
  ];
  const leftOutWords = wordsFor(layout.leftOut, posts);
  const column = layout.fields.posts;
  const areas = count(used.length, "area");
  const read =
    posts && column !== undefined
      ? postsIn(
          areas,
          used.map(({ row }) => numberAt(blockOf(state), row, column))
        )
      : areas;
  return {
    totals: [read, ...(leftOutWords ? [leftOutWords] : [])].join("; "),
    leftOutWords,
    leftOut: layout.leftOut,
    strangers,
    dropped: dropped.map((area) => before[area]),
    kept: posts ? [] : absent.map((area) => before[area]),
    unread,
    blanks,
    key: toConfirm.join("\n"),
  };
}

/** What the user unticked needs no second word. */
export const isAsked = ({ reason }: RowLeftOut): boolean => reason !== "left out by you";

/** True once the user has said yes to just what is left out now. */
export const isConfirmed = (state: LayoutState, { key }: SheetCheck): boolean =>
  key === "" || state.confirmed === key;

export const count = (number: number, what: string): string =>
  `${number.toLocaleString("en-GB")} ${what}${number === 1 ? "" : "s"}`;

/** "39 posts in 4 areas, 2 of them without a figure". */
function postsIn(areas: string, figures: readonly (number | undefined)[]): string {
  const sum = figures.reduce<number>((total, figure) => total + (figure ?? 0), 0);
  const without = figures.filter((figure) => figure === undefined).length;
  const told = without === 0 ? "" : `, ${without} of them without a figure`;
  return `${count(sum, "post")} in ${areas}${told}`;
}

const NAMED = 3;

/** "7 posts in 1 row left out: Unallocated"; the names of hidden rows are those of others, and not given. */
function wordsFor(leftOut: readonly RowLeftOut[], posts: boolean): string {
  const part = (entries: readonly RowLeftOut[], what: string, named: boolean): string[] => {
    if (entries.length === 0) return [];
    const sum = entries.reduce((total, { figure }) => total + (figure ?? 0), 0);
    const rows = `${posts ? `${count(sum, "post")} in ` : ""}${count(entries.length, what)}`;
    return [`${rows} left out${named ? `: ${namesOf(entries)}` : ""}`];
  };
  const isHidden = ({ reason }: RowLeftOut): boolean => reason === "hidden";
  const rows = leftOut.filter((entry) => !isTotal(entry) && !isHidden(entry));
  return [
    ...part(rows, "row", true),
    ...part(leftOut.filter(isHidden), "hidden row", false),
    ...leftOut
      .filter(isTotal)
      .map(
        ({ name, figure }) =>
          `${name} in the sheet is ${figure?.toLocaleString("en-GB")}, not the sum of these areas`
      ),
  ].join("; ");
}

function namesOf(entries: readonly RowLeftOut[]): string {
  const names = [...new Set(entries.map(({ name }) => name))];
  const more = names.length > NAMED ? [`${names.length - NAMED} more`] : [];
  return [...names.slice(0, NAMED), ...more].join(", ");
}

function hasFigures(form: Form, area: number): boolean {
  const { posts, override } = form.areas[area].values;
  const texts = [posts, override, ...form.vacancies[area], ...form.capacity[area]];
  return texts.some((text) => text.trim() !== "");
}
