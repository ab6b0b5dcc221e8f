/**
 * Funding types of posts in the Training Information System with every code and label they have had:
 * SOURCES.tisReference, migrations V3.35 (codes and labels), V3.86 and V3.87 (the
 * same without "HEE"; "NHSE" as where the present name of the funder stands in its place), V3.71 (sub-types); old codes TARIFF, MADEL and TRUST as in SOURCES.tisPosts. Facts.
 */
export interface FundingType {
  /** Code by which INSCOPE's default and docs name it. */
  readonly code: string;
  readonly label: string;
  /** Why a post of that funding is left out, unless the list in_scope has it. */
  readonly reason: string;
  /** Other codes and labels. */
  readonly aliases: readonly string[];
  /** Sub-types, by code; a list may have one of them without the others. */
  readonly subTypes: readonly string[];
}

export const FUNDING_TYPES: readonly FundingType[] = [
  {
    code: "HEE_FUNDED_TARIFF",
    label: "HEE Funded - Tariff",
    reason: "tariff funded",
    aliases: [
      "Funded - Tariff",
      "NHSE Funded - Tariff",
      "NHS England Funded - Tariff",
      "TARIFF",
      "MADEL",
    ],
    subTypes: [],
  },
  {
    code: "HEE_FUNDED_NON_TARIFF",
    label: "HEE Funded - Non-Tariff",
    reason: "not funded by tariff",
    aliases: [
      "Funded - Non-tariff",
      "NHSE Funded - Non-Tariff",
      "NHS England Funded - Non-Tariff",
      "NON_TARIFF",
    ],
    subTypes: [
      "DENTAL_50%",
      "DENTAL_100%",
      "FY2GP",
      "PUBLIC_HEALTH",
      "HOSPICE_OR_CHARITY",
      "OCCUPATIONAL_MEDICINE",
      "COMMUNITY_SETTING",
      "FOUNDATION_ACADEMIC",
      "OTHER_POST_FUNDING",
    ],
  },
  {
    code: "TRUST_FUNDED",
    label: "Trust Funded",
    reason: "funded by the trust",
    aliases: ["TRUST"],
    subTypes: [],
  },
  {
    code: "ACADEMIC_NIHR",
    label: "Academic - NIHR",
    reason: "academic, funded by the NIHR",
    aliases: ["NIHR"],
    subTypes: [],
  },
  {
    code: "ACADEMIC_HEE",
    label: "Academic - HEE",
    reason: "academic",
    aliases: ["ACADEMIC", "Academic - NHSE", "Academic - NHS England"],
    subTypes: [],
  },
  {
    code: "ACADEMIC_TRUST",
    label: "Academic - Trust",
    reason: "academic, funded by the trust",
    aliases: [],
    subTypes: [],
  },
  {
    code: "SUPERNUMERARY",
    label: "Supernumerary",
    reason: "supernumerary",
    aliases: [],
    subTypes: ["EXCEPTIONAL_TRAINING", "SRTT"],
  },
];

/**
 * Suffixes of national post numbers (SOURCES.tisPosts, PostSuffix). Such posts are left out whatever their funding: the
 * baselines leave out trust-funded, NIHR-funded and Defence Deanery posts (SOURCES.heeModelling), and a supernumerary post is no post of the establishment.
 */
export const POST_SUFFIXES: Readonly<Record<string, string>> = {
  A: "academic post",
  M: "military post",
  S: "supernumerary post",
};
