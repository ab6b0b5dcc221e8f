import { foldName, quoted } from "../names";
import { FUNDING_TYPES, POST_SUFFIXES, type FundingType } from "../reference/fundingTypes";
import { firstThree, refuse, type Refusal } from "../refusal";

/** Tariff-funded posts only: the decision of the HEE Board, 2017 (SOURCES.heeHowModelled). */
export const DEFAULT_SCOPE: readonly string[] = ["HEE_FUNDED_TARIFF"];

export interface Scope {
  readonly inScope: boolean;
  readonly reason: string;
}

/** What a text in a funding column means. */
type Funding =
  | { readonly kind: "known"; readonly type: FundingType; readonly subType?: string }
  /** A type of the user's own, known by its text alone. */
  | { readonly kind: "other"; readonly text: string };

/** `HEE Funded - Tariff`, `HEE_FUNDED_TARIFF` and `hee funded tariff` are one. */
function fundingKey(text: string): string {
  return foldName(text.replace(/[-_\u2010-\u2015:/&]/g, " "));
}

let known: Map<string, Funding> | undefined;

function knownFundings(): Map<string, Funding> {
  const found = new Map<string, Funding>();
  for (const type of FUNDING_TYPES) {
    const names = [type.code, type.label, ...type.aliases].map(fundingKey);
    for (const name of names) found.set(name, { kind: "known", type });
    for (const subType of type.subTypes) {
      const funding: Funding = { kind: "known", type, subType: fundingKey(subType) };
      found.set(fundingKey(subType), funding);
      // `HEE Funded - Non-Tariff: Hospice or Charity`, as where type and sub-type stand in one cell
      for (const name of names) found.set(`${name} ${fundingKey(subType)}`, funding);
    }
  }
  return found;
}

function readFunding(text: string): Funding {
  known ??= knownFundings();
  return known.get(fundingKey(text)) ?? { kind: "other", text: fundingKey(text) };
}

/** What a list or a post is compared by: the type, with its sub-type after a slash. */
function scopeKey(funding: Funding): string {
  if (funding.kind === "other") return funding.text;
  return funding.subType ? `${funding.type.code}/${funding.subType}` : funding.type.code;
}

/** The type in the list covers its sub-types, a sub-type only itself. */
function isListed(funding: Funding, list: ReadonlySet<string>): boolean {
  return list.has(scopeKey(funding)) || (funding.kind === "known" && list.has(funding.type.code));
}

/**
 * Which posts count, and why. `fundings`: the funding type of each post as the export has it; several in one
 * cell, parted by commas as in exports of the Training Information System, must all be in scope. `numbers`: the
 * national post numbers, or none. A place where both are blank is no post and is answered by undefined.
 *
 * The rule (SOURCES.heeFaq, SOURCES.heeHowModelled, SOURCES.heeScope): posts funded by HEE through the
 * tariff, whether in a trust or a hospice; academic and trust-funded posts are left out. Hospice, public health,
 * occupational medicine and community posts are non-tariff in the Training Information System, so they count
 * only where the list says so.
 */
export function inScope(
  fundings: readonly string[],
  numbers: readonly string[] | undefined,
  list: readonly string[] = DEFAULT_SCOPE
): (Scope | undefined)[] | Refusal {
  const unknown = unknownEntries(list, fundings).map(quoted);
  if (unknown.length > 0) {
    const what =
      unknown.length === 1
        ? `${unknown[0]} is no known funding type, and no post has it`
        : `${unknown.length} entries are no known funding types, and no post has them: ${firstThree(unknown)}`;
    return refuse(
      "in_scope",
      `${what}; known are ${FUNDING_TYPES.map((type) => type.code).join(", ")} and their sub-types.`
    );
  }
  const counted = new Set(list.map((entry) => scopeKey(readFunding(entry))));
  // A list of 100,000 posts has few different funding types.
  const judged = new Map<string, Scope>();
  const judge = (text: string): Scope => {
    let scope = judged.get(text);
    if (scope === undefined) judged.set(text, (scope = judgeFunding(text, counted)));
    return scope;
  };
  return fundings.map((text, index) => {
    const number = numbers?.[index] ?? "";
    if (text === "" && number === "") return undefined;
    const scope = judge(text);
    return number === "" ? scope : withNumber(scope, number);
  });
}

/** Listed texts that are no funding types and stand at no post: most likely slips of the pen. */
function unknownEntries(list: readonly string[], fundings: readonly string[]): string[] {
  const unknown = list.filter((entry) => readFunding(entry).kind === "other");
  if (unknown.length === 0) return unknown;
  const texts = new Set([...new Set(fundings)].flatMap(splitFunding).map(fundingKey));
  return unknown.filter((entry) => !texts.has(fundingKey(entry)));
}

function splitFunding(text: string): string[] {
  return text
    .split(/[,;|]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function judgeFunding(text: string, list: ReadonlySet<string>): Scope {
  const parts = splitFunding(text);
  if (parts.length === 0) return { inScope: false, reason: "no funding type is given" };
  const judged = parts.map((part): Scope => {
    const funding = readFunding(part);
    if (isListed(funding, list)) return { inScope: true, reason: `in scope: ${part}` };
    if (funding.kind === "other") {
      return { inScope: false, reason: `funding type ${quoted(part)} is not known` };
    }
    const subType = funding.subType ? ` (${funding.subType})` : "";
    return { inScope: false, reason: `${funding.type.reason}${subType}` };
  });
  if (judged.length === 1) return judged[0];
  const out = judged.filter((scope) => !scope.inScope);
  if (out.length === 0) return { inScope: true, reason: `in scope: ${parts.join(", ")}` };
  return {
    inScope: false,
    reason: `one of ${parts.length} fundings: ${out.map((scope) => scope.reason).join("; ")}`,
  };
}

function countSlashes(number: string): number {
  let count = 0;
  for (let at = number.indexOf("/"); at >= 0; at = number.indexOf("/", at + 1)) count++;
  return count;
}

/** What the post number adds: OWNER/SITE/SPECIALTY/GRADE/NUMBER[/SUFFIX]. Unusual numbers are told, not failed. */
function withNumber(scope: Scope, number: string): Scope {
  // Nearly every number is of five parts and no suffix, which adds nothing: a list is long.
  if (countSlashes(number) === 4) return scope;
  const parts = number.split("/").map((part) => part.trim());
  if (parts.length < 5) {
    return { ...scope, reason: `${scope.reason}; post number not of the usual form` };
  }
  const suffixes = parts.slice(5).filter((part) => part !== "");
  const excluded = suffixes.find((suffix) => Object.hasOwn(POST_SUFFIXES, suffix.toUpperCase()));
  if (excluded !== undefined) {
    const suffix = excluded.toUpperCase();
    const reason = `${POST_SUFFIXES[suffix]} (suffix ${suffix})`;
    return {
      inScope: false,
      reason: scope.inScope ? reason : `${reason}; ${scope.reason}`,
    };
  }
  if (suffixes.length === 0) return scope;
  return { ...scope, reason: `${scope.reason}; suffix ${quoted(suffixes.join("/"))} is not known` };
}
