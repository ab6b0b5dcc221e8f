import { orderFonts } from "../../src/xlsx/styleOrder";

test("a font says its size before its colour and its colour before its name, as the schema has it", () => {
  const written =
    '<fonts count="2"><font><b/><color rgb="FF8B0000"/><sz val="16"/><name val="Calibri"/></font>' +
    '<font><scheme val="minor"/><family val="2"/><name val="A &amp; B"/><vertAlign val="superscript"/><u/><i/></font></fonts>';
  expect(orderFonts(written)).toBe(
    '<fonts count="2"><font><b/><sz val="16"/><color rgb="FF8B0000"/><name val="Calibri"/></font>' +
      '<font><i/><u/><vertAlign val="superscript"/><name val="A &amp; B"/><family val="2"/><scheme val="minor"/></font></fonts>'
  );
});

test("a font in order, and one without content, stay as they are", () => {
  const written = '<font><b/><color rgb="FF8B0000"/></font><font></font>';
  expect(orderFonts(written)).toBe(written);
});
