import { BOARDS } from "../../../src/model/reference/boards";
import { LOCAL_OFFICES, REGIONS } from "../../../src/model/reference/localOffices";
import { findPlace, officeName } from "../../../src/model/reference/places";

const office = (name: string) => {
  const place = findPlace(name);
  return place && officeName(place, "office");
};
const region = (name: string) => {
  const place = findPlace(name);
  return place && officeName(place, "region");
};

describe("findPlace", () => {
  test.each([
    ["North East", "North East"],
    ["  north   EAST ", "North East"],
    ["NE", "North East"],
    ["HENE", "North East"],
    ["NTH", "North East"],
    ["Health Education England North East", "North East"],
    ["Health Education Wessex", "Wessex"],
    ["HEE Thames Valley", "Thames Valley"],
    ["NHS England South West", "South West"],
    ["Yorkshire & Humber", "Yorkshire and the Humber"],
    ["Health Education England Yorkshire and The Humber", "Yorkshire and the Humber"],
    ["YHD", "Yorkshire and the Humber"],
    ["Kent Surrey & Sussex", "Kent, Surrey and Sussex"],
    ["1-AIIDWA", "North West London"],
    ["1-1RUZV4H", "North Central and East London"],
    ["Mersey", "North West"],
    ["MER", "North West"],
    ["North Western Deanery", "North West"],
    ["NWN", "North West"],
    ["EMD", "East Midlands"],
    ["WMD", "West Midlands"],
    ["EOE", "East of England"],
    ["Eastern", "East of England"],
    ["OXF", "Thames Valley"],
    ["Oxford Deanery", "Thames Valley"],
    ["WES", "Wessex"],
    ["WESSEX", "Wessex"],
    ["SW", "South West"],
    ["Severn Deanery", "South West"],
    ["South West Peninsula Deanery", "South West"],
    ["SL", "South London"],
    ["NCEL", "North Central and East London"],
    // boards that lie in one office
    ["QHM", "North East"],
    ["NHS Devon ICB", "South West"],
    ["Cornwall and The Isles Of Scilly Integrated Care Board", "South West"],
    // whole post numbers, by their prefix
    ["NTH/RTD01/007/STR/001", "North East"],
    ["nwn/RWJ01/DEN103/HT/001/PANDEMIC", "North West"],
  ])("%s is of the local office %s", (name, expected) => {
    expect(office(name)).toBe(expected);
  });

  test("names of several offices say so", () => {
    expect(office("London")).toEqual({
      unclear:
        "London lies in North Central and East London; North West London and South London; give the office",
    });
    expect(office("Frimley")).toMatchObject({ unclear: expect.stringMatching(/Thames Valley/) });
    expect(office("England")).toEqual({ unclear: "England lies in 13 offices; give the office" });
    expect(region("England")).toEqual({ unclear: "England lies in 7 regions; give the region" });
  });

  test("LDN and London LETBs stand for London or Kent, Surrey and Sussex, as office and as region", () => {
    for (const name of ["LDN", "London LETBs", "LDN/RJ121/001/STR/002"]) {
      expect(office(name)).toMatchObject({ unclear: expect.stringMatching(/Kent, Surrey/) });
      expect(region(name)).toMatchObject({ unclear: expect.stringMatching(/Kent, Surrey/) });
    }
  });

  test("a board in several offices of one region has a region, one in two regions has none", () => {
    expect(region("NHS Frimley ICB")).toBe("South East");
    expect(region("QHG")).toMatchObject({
      unclear:
        "Bedfordshire, Luton and Milton Keynes lies in East of England and South East; give the region",
    });
  });

  test("unknown names are unknown", () => {
    for (const name of ["", "Atlantis", "Scotland", "TSD", "NTH/1", "toString", "__proto__"]) {
      expect(findPlace(name)).toBeUndefined();
    }
  });

  test("each office and region is found by each of its own names and codes", () => {
    for (const each of LOCAL_OFFICES) {
      for (const name of [each.name, each.code, ...each.aliases]) {
        expect([name, office(name), region(name)]).toEqual([name, each.name, each.region]);
      }
    }
    for (const [code, name] of Object.entries(REGIONS)) {
      expect([code, region(code), region(name)]).toEqual([code, name, name]);
    }
    expect(LOCAL_OFFICES).toHaveLength(13);
    expect(new Set(LOCAL_OFFICES.map((each) => each.region)).size).toBe(7);
  });

  test("each of the 42 boards is found by code and by name, with and without what stands around it", () => {
    expect(Object.keys(BOARDS)).toHaveLength(42);
    for (const [code, name] of Object.entries(BOARDS)) {
      const place = findPlace(code);
      expect(place).toMatchObject({ name, kind: "board" });
      for (const form of [name, `NHS ${name} ICB`, `${name} Integrated Care Board`]) {
        const found = findPlace(form)!;
        // North West London is a local office and a board, and both are the same part of England.
        if (code === "QRV") expect(found).toMatchObject({ kind: "office", name });
        else expect(found).toBe(place);
      }
    }
  });
});
