/** The order in which Microsoft's schema has what a font is made of. */
const FONT = [
  ...["b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign"],
  ...["sz", "color", "name", "family", "charset", "scheme"],
];

/** The children of each font in the order of the schema: the library writes colour before size. */
export function orderFonts(stylesXml: string): string {
  return stylesXml.replace(/<font>((?:<\w+(?:\s[^<>]*)?\/>)*)<\/font>/g, (_, inner: string) => {
    const children = inner.match(/<[^<>]*>/g) ?? [];
    const rank = (child: string): number => FONT.indexOf(/^<(\w+)/.exec(child)![1]);
    return `<font>${children.sort((a, b) => rank(a) - rank(b)).join("")}</font>`;
  });
}
