import { inScope } from "../model/scope/inScope";
import { answer, cellError, orRefuse } from "./answer";
import { toGrid } from "./cells/grid";
import { checkCount, isHeading, readTexts } from "./cells/texts";

/** Most posts that one call takes (functions' contract, rule 10). */
const MOST_POSTS = 100_000;

const HEADINGS = [
  "funding",
  "funding type",
  "funding types",
  "fundingtype",
  "fundingtypes",
  "type of funding",
];

/**
 * Which posts of an export count, and why: TRUE or FALSE and the reason, one row per post. By default only
 * posts funded by HEE through the tariff.
 * @customfunction INSCOPE INSCOPE
 * @helpurl https://localhost:3000/docs/functions/INSCOPE.html
 * @param funding_types Funding type of each post, as code or label: one column.
 * @param [post_numbers] National post number of each post, beside funding_types. Suffix A, M or S is out whatever the funding.
 * @param [in_scope] List of the funding types that count. Left out: HEE_FUNDED_TARIFF. Sub-types such as HOSPICE_OR_CHARITY may be listed.
 * @returns Two columns without a heading: TRUE or FALSE, and the reason.
 */
export function inScopeFunction(
  funding_types: any[][],
  post_numbers?: any[][],
  in_scope?: any[][]
): any[][] {
  return answer("INSCOPE", () => {
    const fundings = readTexts("funding_types", funding_types, "the column of funding types");
    const numbers = isBlankArgument(post_numbers)
      ? undefined
      : readTexts("post_numbers", post_numbers, "the column of post numbers");
    if (numbers && numbers.length !== fundings.length) {
      throw cellError(
        "value",
        `post_numbers: ${numbers.length} cells were given, but funding_types has ${fundings.length}; select the ` +
          "same rows in both."
      );
    }
    const headed = fundings.length > 1 && isHeading(fundings[0], HEADINGS);
    if (headed) {
      fundings[0] = "";
      if (numbers) numbers[0] = "";
    }
    const isPost = (index: number) => fundings[index] !== "" || (numbers?.[index] ?? "") !== "";
    checkCount(
      "funding_types",
      fundings.map((text, index) => text || numbers?.[index] || ""),
      MOST_POSTS,
      "posts"
    );
    let last = fundings.length - 1;
    while (!isPost(last)) last--;
    const found = orRefuse(inScope(fundings, numbers, readList(in_scope)));
    return found
      .slice(0, last + 1)
      .map((scope) => (scope ? [scope.inScope, scope.reason] : ["", ""]));
  });
}

/** Left out, or one blank cell in place of it. */
function isBlankArgument(cells: unknown): boolean {
  const flat = toGrid(cells)?.flat() ?? [];
  return flat.length === 0 || (flat.length === 1 && (flat[0] === null || flat[0] === ""));
}

/** The list may stand in a column, a row or a block; blanks in it are passed over. */
function readList(cells: unknown): string[] | undefined {
  if (isBlankArgument(cells)) return undefined;
  const flat = (toGrid(cells) ?? []).flat().map((cell) => [cell]);
  const list = readTexts("in_scope", flat, "the list of funding types").filter(
    (text) => text !== ""
  );
  // A list of blank cells is no list: the default applies, as where it is left out.
  return list.length === 0 ? undefined : list;
}
