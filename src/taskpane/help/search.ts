/** What Excel knows of a function, and an example that can be inserted as it stands. */
export interface FunctionHelp {
  readonly id: string;
  readonly description: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    readonly optional: boolean;
  }[];
  readonly example?: string;
}

/** `=FAIRSHARE.APPORTION(total, weights, [method])` */
export const syntax = ({ id, parameters }: FunctionHelp): string =>
  `=FAIRSHARE.${id}(${parameters
    .map(({ name, optional }) => (optional ? `[${name}]` : name))
    .join(", ")})`;

/** The functions whose name, description or arguments hold every word of the search; by name first. */
export function findFunctions(
  functions: readonly FunctionHelp[],
  search: string
): readonly FunctionHelp[] {
  const wanted = search.toLowerCase().split(/\s+/).filter(Boolean);
  const text = (entry: FunctionHelp): string =>
    [entry.id, entry.description, ...entry.parameters.flatMap((p) => [p.name, p.description])]
      .join(" ")
      .toLowerCase();
  const inName = ({ id }: FunctionHelp): boolean =>
    wanted.some((word) => id.toLowerCase().includes(word));
  const found = functions.filter((entry) => wanted.every((word) => text(entry).includes(word)));
  return [...found.filter(inName), ...found.filter((entry) => !inName(entry))];
}
