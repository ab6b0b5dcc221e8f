/** functions.json as the generator writes it: what Excel knows of each function. */
export interface FunctionsJson {
  allowCustomDataForDataTypeAny?: boolean;
  allowErrorForDataTypeAny?: boolean;
  functions: FunctionMetadata[];
  enums?: EnumMetadata[];
}

export interface FunctionMetadata {
  id: string;
  name: string;
  description?: string;
  helpUrl?: string;
  options?: Record<string, boolean>;
  parameters: ParameterMetadata[];
  result: { type?: string; dimensionality?: string };
}

export interface ParameterMetadata {
  name: string;
  description?: string;
  type?: string;
  dimensionality?: string;
  optional?: boolean;
  repeating?: boolean;
  customEnumId?: string;
}

export interface EnumMetadata {
  id: string;
  type: string;
  values: { name: string; stringValue?: string; numberValue?: number; tooltip?: string }[];
}

/** Excel's formula builder shows no more of a description. */
const longestDescription = 255;

/** Windows Excel refuses larger files (OfficeDev/Excel-Custom-Functions issue 422). */
const largestFile = 1_000_000;

/**
 * Completes what the generator cannot write and finds what it does not see: error cells let through to us, ids that
 * two files share, descriptions that Excel would cut off or lacks. Pick-lists are added by scripts/pick-lists.ts.
 */
export function finishMetadata(
  generated: FunctionsJson,
  helpFolder: string
): { metadata: FunctionsJson; problems: string[] } {
  const functions = generated.functions
    .map((item) => ({ ...item, description: oneLine(item.description) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const problems = [
    ...repeatedIds(functions),
    ...functions.flatMap((item) => functionProblems(item, helpFolder)),
  ];
  const metadata: FunctionsJson = {
    allowCustomDataForDataTypeAny: true,
    // A property of the whole file, not of each function: learn.microsoft.com, "Manually create JSON metadata".
    allowErrorForDataTypeAny: true,
    functions,
  };
  if (JSON.stringify(metadata, null, 2).length > largestFile) {
    problems.push("functions.json is over 1 MB: Excel on Windows refuses it");
  }
  return { metadata, problems };
}

/** Where a comment breaks its lines is no business of Excel's. */
function oneLine(description: string | undefined): string {
  return (description ?? "").replace(/\s+/g, " ").trim();
}

function repeatedIds(functions: FunctionMetadata[]): string[] {
  const ids = functions.map((item) => item.id.toUpperCase());
  const repeated = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
  return [...repeated].map((id) => `${id}: two files define this id`);
}

function functionProblems(item: FunctionMetadata, helpFolder: string): string[] {
  const problems = descriptionProblems(item.id, item.description);
  const helpUrl = `${helpFolder}/${item.id}.html`;
  if (item.helpUrl !== helpUrl) {
    problems.push(`${item.id}: write "@helpurl ${helpUrl}" (found ${item.helpUrl || "none"})`);
  }
  for (const option of ["volatile", "stream", "cancelable"]) {
    if (item.options?.[option]) problems.push(`${item.id}: must not be ${option}`);
  }
  let optionalSeen = "";
  for (const parameter of item.parameters) {
    const place = `${item.id}, ${parameter.name}`;
    problems.push(...descriptionProblems(place, parameter.description));
    if (parameter.type !== "any") {
      problems.push(
        `${place}: declare it any or any[][], else Excel refuses before we can explain`
      );
    }
    if (parameter.optional) optionalSeen = parameter.name;
    else if (optionalSeen) {
      problems.push(`${place}: a required argument after the optional ${optionalSeen}`);
    }
  }
  return problems;
}

function descriptionProblems(place: string, description: string | undefined): string[] {
  const length = description?.trim().length ?? 0;
  if (length === 0) return [`${place}: has no description`];
  if (length <= longestDescription) return [];
  return [`${place}: its description has ${length} characters; Excel shows ${longestDescription}`];
}
