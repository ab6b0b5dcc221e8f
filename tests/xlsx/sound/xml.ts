import { SaxesParser } from "saxes";

/** An element of a part, texts as they are; names without prefix. */
export interface Element {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: Element[];
  text: string;
}

/** Reads a part as strictly as Excel does: what is not well formed throws. */
export function parse(xml: string): Element {
  const root: Element = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("opentag", ({ local, attributes }) => {
    const element: Element = { name: local, attributes: {}, children: [], text: "" };
    for (const { name, value } of Object.values(attributes)) element.attributes[name] = value;
    open[open.length - 1].children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => void open.pop());
  parser.on("text", (text) => void (open[open.length - 1].text += text));
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
  return root.children[0];
}

/** Every element below that has one of the names, in the order of the part. */
export function all(element: Element | undefined, ...names: string[]): Element[] {
  return (element?.children ?? []).flatMap((child) => [
    ...(names.includes(child.name) ? [child] : []),
    ...all(child, ...names),
  ]);
}

export function first(element: Element | undefined, name: string): Element | undefined {
  return all(element, name)[0];
}
