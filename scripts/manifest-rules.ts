import { at, descendants, parseXml, type XmlElement } from "./xml";

/** What the manifest is compared with. */
export interface ManifestSurroundings {
  /** Version of package.json. */
  version: string;
  /** Width and height of a picture by its path under the add-in's address; undefined where there is none. */
  pictureSize(path: string): { width: number; height: number } | undefined;
  /** Whether the build holds a file, by its path under the add-in's address. */
  fileExists(path: string): boolean;
}

const identifier = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** Longest texts that Excel takes (the manifest's schema). */
const longest = {
  Description: 250,
  DisplayName: 125,
  ShortStrings: 125,
  LongStrings: 250,
  resid: 32,
};

/** All that is wrong with a manifest; nothing of it needs Microsoft's validation service. */
export function manifestProblems(source: string, surroundings: ManifestSurroundings): string[] {
  let manifest: XmlElement;
  try {
    manifest = parseXml(source);
  } catch (error) {
    return [`not well-formed XML: ${(error as Error).message}`];
  }
  return [
    ...headProblems(manifest, surroundings),
    ...requirementProblems(manifest),
    ...resourceProblems(manifest),
    ...sharedPageProblems(manifest),
    ...addressProblems(manifest, surroundings),
  ];
}

/** The address at which the add-in is served, read from the page of the pane. */
export function addressOf(source: string): string {
  const page = at(parseXml(source), "DefaultSettings", "SourceLocation")[0];
  return (page?.attributes.DefaultValue ?? "").replace(/\/taskpane\.html$/, "");
}

function headProblems(manifest: XmlElement, { version }: ManifestSurroundings): string[] {
  const problems: string[] = [];
  const text = (name: string) => at(manifest, name)[0]?.text ?? "";
  const value = (name: string) => at(manifest, name)[0]?.attributes.DefaultValue ?? "";
  if (!identifier.test(text("Id"))) problems.push(`Id: "${text("Id")}" is not a GUID`);
  if (text("Version") !== `${version}.0`) {
    problems.push(`Version: "${text("Version")}" must be ${version}.0, as package.json has it`);
  }
  if (text("Permissions") !== "ReadWriteDocument") {
    problems.push(`Permissions: "${text("Permissions")}" must be ReadWriteDocument`);
  }
  for (const name of ["ProviderName", "DefaultLocale"]) {
    if (!text(name)) problems.push(`${name} is missing`);
  }
  for (const name of ["DisplayName", "Description", "IconUrl", "SupportUrl"]) {
    if (!value(name)) problems.push(`${name} is missing`);
  }
  for (const name of ["DisplayName", "Description"] as const) {
    const length = value(name).length;
    if (length > longest[name]) problems.push(`${name}: ${length} of ${longest[name]} characters`);
  }
  const hosts = at(manifest, "Hosts", "Host").map(({ attributes }) => attributes.Name);
  if (hosts.join() !== "Workbook") problems.push(`Hosts: "${hosts.join()}" must be Workbook alone`);
  return problems;
}

function requirementProblems(manifest: XmlElement): string[] {
  const needed = { SharedRuntime: "1.1", ExcelApi: "1.12" };
  const sets = at(manifest, "Requirements", "Sets", "Set");
  return Object.entries(needed).flatMap(([name, version]) => {
    const found = sets.find(({ attributes }) => attributes.Name === name)?.attributes.MinVersion;
    if (found === version) return [];
    return [`Requirements: ${name} must be ${version} (found ${found ?? "none"})`];
  });
}

function resourceProblems(manifest: XmlElement): string[] {
  const problems: string[] = [];
  const resources = at(manifest, "VersionOverrides", "Resources").flatMap(
    ({ children }) => children
  );
  const defined = new Set<string>();
  for (const group of resources) {
    for (const { attributes, line } of group.children) {
      const { id = "", DefaultValue = "" } = attributes;
      if (defined.has(id)) problems.push(`line ${line}: resource ${id} is defined twice`);
      defined.add(id);
      if (id.length > longest.resid) {
        problems.push(
          `line ${line}: resource ${id} has ${id.length} of ${longest.resid} characters`
        );
      }
      if (!DefaultValue) problems.push(`line ${line}: resource ${id} is empty`);
      const limit = longest[group.name as keyof typeof longest];
      if (limit !== undefined && DefaultValue.length > limit) {
        problems.push(`line ${line}: ${id} has ${DefaultValue.length} of ${limit} characters`);
      }
    }
  }
  const used = new Map<string, number>();
  for (const { attributes, line } of descendants(manifest)) {
    if (attributes.resid !== undefined) used.set(attributes.resid, line);
  }
  for (const [resid, line] of used) {
    if (!defined.has(resid)) problems.push(`line ${line}: resid ${resid} is not among Resources`);
  }
  for (const id of defined) if (!used.has(id)) problems.push(`resource ${id} is used nowhere`);
  return problems;
}

/** One page serves the runtime, the functions, the ribbon's commands and the pane; else they are strangers. */
function sharedPageProblems(manifest: XmlElement): string[] {
  const problems: string[] = [];
  const host = at(manifest, "VersionOverrides", "Hosts", "Host")[0];
  if (!host) return ["VersionOverrides: no Host"];
  const runtime = at(host, "Runtimes", "Runtime")[0];
  if (runtime?.attributes.lifetime !== "long") problems.push(`Runtime: lifetime must be "long"`);
  const page = runtime?.attributes.resid;
  const functions = at(host, "AllFormFactors", "ExtensionPoint");
  const form = at(host, "DesktopFormFactor");
  const actions = form.flatMap(descendants).filter(({ name }) => name === "Action");
  const places: [string, XmlElement[]][] = [
    ["Page of the functions", functions.flatMap((each) => at(each, "Page", "SourceLocation"))],
    ["FunctionFile", form.flatMap((each) => at(each, "FunctionFile"))],
    ["ShowTaskpane", actions.flatMap((action) => at(action, "SourceLocation"))],
  ];
  for (const [name, elements] of places) {
    if (elements.length === 0) problems.push(`${name} is missing`);
    for (const { attributes, line } of elements) {
      if (attributes.resid === page) continue;
      problems.push(
        `line ${line}: ${name} is ${attributes.resid}, the Runtime ${page}: must be one`
      );
    }
  }
  const namespace = functions.flatMap((each) => at(each, "Namespace"))[0]?.attributes.resid;
  const strings = at(manifest, "VersionOverrides", "Resources", "ShortStrings", "String");
  const text = strings.find(({ attributes }) => attributes.id === namespace)?.attributes
    .DefaultValue;
  if (text !== "FAIRSHARE") problems.push(`Namespace: "${text ?? ""}" must be FAIRSHARE`);
  return problems;
}

function addressProblems(manifest: XmlElement, surroundings: ManifestSurroundings): string[] {
  const problems: string[] = [];
  const base = at(manifest, "DefaultSettings", "SourceLocation")[0]?.attributes.DefaultValue ?? "";
  const folder = base.replace(/taskpane\.html$/, "");
  const sizes = new Map<string, number>([
    ["IconUrl", 32],
    ["HighResolutionIconUrl", 64],
  ]);
  for (const { name, attributes } of descendants(manifest)) {
    if (name === "Image" && attributes.resid) sizes.set(attributes.resid, Number(attributes.size));
  }
  for (const { name, attributes, line } of descendants(manifest)) {
    const address = attributes.DefaultValue ?? "";
    const isAddress = /^(Url|Image|IconUrl|HighResolutionIconUrl|SupportUrl|SourceLocation)$/;
    if (!isAddress.test(name) || attributes.resid !== undefined) continue;
    if (!address.startsWith("https://")) {
      problems.push(`line ${line}: ${name} "${address}" must be an https address`);
    } else if (!address.startsWith(folder)) {
      problems.push(`line ${line}: ${name} "${address}" is not at ${folder}`);
    } else if (!surroundings.fileExists(address.slice(folder.length))) {
      problems.push(`line ${line}: the build has no ${address.slice(folder.length)}`);
    } else {
      const size = sizes.get(attributes.id ?? name);
      const picture = size && surroundings.pictureSize(address.slice(folder.length));
      if (picture && (picture.width !== size || picture.height !== size)) {
        problems.push(
          `line ${line}: ${address.slice(folder.length)} is ${picture.width} x ${picture.height}, not ${size} pixels`
        );
      }
      if (size && !picture) problems.push(`line ${line}: ${address} is no PNG picture`);
    }
  }
  return problems;
}
