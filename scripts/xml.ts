import { SaxesParser } from "saxes";

/** An element of an XML file, with the line it stands on. Names are without prefix. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
  line: number;
}

/** Reads XML; throws with line and column where it is not well formed. */
export function parseXml(source: string): XmlElement {
  const root: XmlElement = { name: "", attributes: {}, children: [], text: "", line: 0 };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("opentag", ({ local, attributes }) => {
    const element: XmlElement = { ...root, name: local, attributes: {}, children: [] };
    for (const { name, value } of Object.values(attributes)) element.attributes[name] = value;
    element.line = parser.line;
    open[open.length - 1].children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => void open.pop());
  parser.on("text", (text) => void (open[open.length - 1].text += text.trim()));
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(source).close();
  return root.children[0];
}

/** Every element below, in the order of the file. */
export function descendants(element: XmlElement): XmlElement[] {
  return element.children.flatMap((child) => [child, ...descendants(child)]);
}

/** The elements reached by a path of names below an element. */
export function at(element: XmlElement, ...path: string[]): XmlElement[] {
  return path.reduce(
    (found, name) => found.flatMap(({ children }) => children.filter((each) => each.name === name)),
    [element]
  );
}
