/**
 * The 13 local offices and the seven NHS England regions. Names, codes and older codes: the Training
 * Information System, SOURCES.tisReference, migrations V1.6 (names and codes of
 * 2017), V3.28 (post-number prefixes), V3.67 and V3.82 (designated bodies, present codes), V3.78 (present
 * names); old deaneries and the prefixes of training numbers: SOURCES.tisPosts.
 * Facts; no licence is needed to name them.
 */
export interface LocalOffice {
  readonly name: string;
  /** Present code in the Training Information System. */
  readonly code: string;
  /** NHS England region that the office belongs to. */
  readonly region: string;
  /** What else it is called: old codes, prefixes of post and training numbers, designated bodies, deaneries. */
  readonly aliases: readonly string[];
}

const NORTH_EAST_AND_YORKSHIRE = "North East and Yorkshire";
const SOUTH_EAST = "South East";

function office(name: string, code: string, region: string, ...aliases: string[]): LocalOffice {
  // The codes of 2017 are the present ones with HE (Health Education) before them.
  return { name, code, region, aliases: [`HE${code}`, ...aliases] };
}

export const LOCAL_OFFICES: readonly LocalOffice[] = [
  office("East Midlands", "EM", "Midlands", "EMD", "1-AIIDSA", "1-1RSSPZ7"),
  office("East of England", "EOE", "East of England", "EAN", "Eastern", "1-AIIDWT", "1-1RSSQ05"),
  office("Kent, Surrey and Sussex", "KSS", SOUTH_EAST, "1-AIIDR8", "1-1RUZV1D"),
  office("North Central and East London", "NCEL", "London", "1-AIIDVS", "1-1RUZV4H"),
  office("North East", "NE", NORTH_EAST_AND_YORKSHIRE, "NTH", "Northern", "1-AIIDSI", "1-1RSSQ1B"),
  office("North West", "NW", "North West", "NWN", "NWE", "1-AIIDNQ", "1-1RSSQ2H"),
  office("North West London", "NWL", "London", "1-AIIDWA", "1-1RUZV6H"),
  office("South London", "SL", "London", "1-AIIDWI", "1-1RSSQ5L"),
  office("South West", "SW", "South West", "SWN", "1-AIIDMQ", "1-1RUZUVB"),
  office("Thames Valley", "TV", SOUTH_EAST, "OXF", "Oxford", "1-AIIDH1", "1-1RSSQ6R"),
  office("Wessex", "WESSEX", SOUTH_EAST, "WES", "1-AIIDHJ", "1-1RUZUSF"),
  office("West Midlands", "WMD", "Midlands", "WM", "1-AIIDMY", "1-1RUZUYF"),
  office(
    "Yorkshire and the Humber",
    "YHD",
    NORTH_EAST_AND_YORKSHIRE,
    "YH",
    "1-AIIDQQ",
    "1-1RSG4X0"
  ),
];

/** The seven regions with the codes that NHS England gives them (practice file named in boards.ts). */
export const REGIONS: Readonly<Record<string, string>> = {
  Y56: "London",
  Y58: "South West",
  Y59: SOUTH_EAST,
  Y60: "Midlands",
  Y61: "East of England",
  Y62: "North West",
  Y63: NORTH_EAST_AND_YORKSHIRE,
};

/**
 * Old deaneries that are a part of an office today, with the boards they covered: Cheshire and Merseyside;
 * Greater Manchester with Lancashire and South Cumbria; Cornwall with Devon; the rest of the South West. Our
 * own mapping, by whole boards.
 */
export const FORMER_DEANERIES: readonly {
  readonly names: readonly string[];
  readonly office: string;
  readonly boards: readonly string[];
}[] = [
  { names: ["Mersey", "MER"], office: "NW", boards: ["QYG"] },
  { names: ["North Western"], office: "NW", boards: ["QOP", "QE1"] },
  {
    names: ["Peninsula", "South West Peninsula", "PEN"],
    office: "SW",
    boards: ["QT6", "QJK"],
  },
  { names: ["Severn", "SEV"], office: "SW", boards: ["QOX", "QR1", "QSL", "QUY"] },
];

/**
 * The prefix LDN of post numbers is that of the three London offices and of Kent, Surrey and Sussex
 * (SOURCES.tisReference, V3.28), and "London LETBs" stood for the same four.
 */
export const LONDON_OR_KSS: readonly string[] = ["LDN", "London LETBs", "LaSE"];
