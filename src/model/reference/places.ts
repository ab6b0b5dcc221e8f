import { foldName } from "../names";
import { BOARDS } from "./boards";
import {
  FORMER_DEANERIES,
  LOCAL_OFFICES,
  LONDON_OR_KSS,
  REGIONS,
  type LocalOffice,
} from "./localOffices";
import { officesOfBoard, type NeedArea } from "./weightedPopulations";

/** What a name in a sheet means. */
export interface Place {
  /** The present official name. */
  readonly name: string;
  /** The local offices it lies in, whole or in part. */
  readonly offices: readonly LocalOffice[];
  /** The part of England whose need is its own. */
  readonly need: NeedArea;
  readonly kind: "office" | "region" | "board" | "country";
}

/** A name that could mean several places, and why. */
export interface Unclear {
  readonly unclear: string;
}

/**
 * A name as it is looked up: folded, without commas, "the" and "&", without what stands around the names of
 * offices and boards ("NHS England ...", "Health Education England ...", "... ICB", "... Deanery").
 */
function lookupKey(name: string): string {
  return foldName(
    foldName(name)
      .replace(/&/g, " and ")
      .replace(/[,.]/g, " ")
      .replace(/\bthe\b/g, " ")
  )
    .replace(/^(health education england|health education|hee|nhs england|nhse|nhs) (?=.)/, "")
    .replace(/ (icb|integrated care board|deanery|local office|letb|region)$/, "");
}

let places: Map<string, Place | Unclear> | undefined;

function allPlaces(): Map<string, Place | Unclear> {
  const found = new Map<string, Place | Unclear>();
  // Where two things share a name (North West, South West, East of England, North West London) they are the
  // same part of England, and the office comes first.
  const put = (place: Place | Unclear, ...names: string[]) => {
    for (const name of names) if (!found.has(lookupKey(name))) found.set(lookupKey(name), place);
  };
  const byCode = (codes: readonly string[]) =>
    LOCAL_OFFICES.filter((office) => codes.includes(office.code));

  for (const office of LOCAL_OFFICES) {
    const need = { offices: [office.code] };
    const place: Place = { name: office.name, offices: [office], need, kind: "office" };
    put(place, office.name, office.code, ...office.aliases);
  }
  for (const { names, office, boards } of FORMER_DEANERIES) {
    const offices = byCode([office]);
    put({ name: offices[0].name, offices, need: { boards }, kind: "office" }, ...names);
  }
  for (const [code, name] of Object.entries(REGIONS)) {
    const offices = LOCAL_OFFICES.filter((office) => office.region === name);
    const need = { offices: offices.map((office) => office.code) };
    put({ name, offices, need, kind: "region" }, name, code);
  }
  for (const [code, name] of Object.entries(BOARDS)) {
    const offices = byCode(officesOfBoard(code));
    put({ name, offices, need: { boards: [code] }, kind: "board" }, name, code);
  }
  put({ name: "England", offices: LOCAL_OFFICES, need: {}, kind: "country" }, "England");
  put(
    {
      unclear:
        "that prefix is shared by the London offices and Kent, Surrey and Sussex; give the office",
    },
    ...LONDON_OR_KSS
  );
  return found;
}

/**
 * Finds a local office by its present or old name, code, designated body or post-number prefix, a region, a
 * board by code or name, or England; undefined where there is none of that name. A whole national post number
 * (NTH/RTD01/007/STR/001) is found by its prefix.
 */
export function findPlace(name: string): Place | Unclear | undefined {
  places ??= allPlaces();
  const place = places.get(lookupKey(name));
  if (place) return place;
  // OWNER/SITE/SPECIALTY/GRADE/NUMBER
  const parts = name.split("/");
  return parts.length >= 4 ? places.get(lookupKey(parts[0])) : undefined;
}

/** The present name of the place's local office or region, or why it cannot be told. */
export function officeName(place: Place | Unclear, level: "office" | "region"): string | Unclear {
  if ("unclear" in place) return place;
  const { offices, name } = place;
  const names = [
    ...new Set(offices.map((office) => office[level === "office" ? "name" : "region"])),
  ];
  if (names.length === 1) return names[0];
  const listed =
    names.length > 4
      ? `${names.length} ${level}s`
      : `${names.slice(0, -1).join("; ")} and ${names[names.length - 1]}`;
  return { unclear: `${name} lies in ${listed}; give the ${level}` };
}

/** True where the name is that of a local office of London, by whatever name or code. */
export function isOfficeOfLondon(name: string): boolean {
  const place = findPlace(name);
  return (
    place !== undefined &&
    !("unclear" in place) &&
    place.kind === "office" &&
    place.offices[0].region === "London"
  );
}
