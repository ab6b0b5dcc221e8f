/** Widths of the letters of Calibri from the space to the tilde, in 2048ths of the size: its metrics are Carlito's. */
const REGULAR = [
  463, 667, 821, 1020, 1038, 1464, 1397, 452, 621, 621, 1020, 1020, 511, 627, 517, 791, 1038, 1038,
  1038, 1038, 1038, 1038, 1038, 1038, 1038, 1038, 548, 548, 1020, 1020, 1020, 949, 1831, 1185, 1114,
  1092, 1260, 1000, 941, 1292, 1276, 516, 653, 1064, 861, 1751, 1322, 1356, 1058, 1378, 1112, 941,
  998, 1314, 1162, 1822, 1063, 998, 959, 628, 791, 628, 1020, 1020, 596, 981, 1076, 866, 1076, 1019,
  625, 964, 1076, 470, 490, 931, 470, 1636, 1076, 1080, 1076, 1076, 714, 801, 686, 1076, 925, 1464,
  887, 927, 809, 644, 943, 644, 1020,
];
const BOLD = [
  463, 667, 898, 1020, 1038, 1493, 1443, 478, 638, 638, 1020, 1020, 528, 627, 547, 880, 1038, 1038,
  1038, 1038, 1038, 1038, 1038, 1038, 1038, 1038, 565, 565, 1020, 1020, 1020, 949, 1840, 1241, 1148,
  1084, 1291, 999, 940, 1305, 1292, 546, 678, 1120, 866, 1790, 1349, 1385, 1090, 1405, 1153, 968,
  1014, 1337, 1211, 1856, 1128, 1064, 979, 665, 880, 665, 1020, 1020, 615, 1011, 1099, 857, 1099,
  1031, 648, 971, 1099, 503, 523, 983, 503, 1666, 1099, 1101, 1099, 1099, 728, 817, 710, 1099, 969,
  1526, 941, 970, 814, 704, 973, 704, 1020,
];
const EM = 2048;
const FIRST = 32;
/** A sign that Calibri's plain letters do not have is taken for a wide one. */
const OTHER = 1465;
const POUND = 1038;
const PIXELS_A_POINT = 96 / 72;

export interface Font {
  readonly bold: boolean;
  readonly size: number;
}

/** Pixels that a text takes in one line. */
export function textPixels(text: string, { bold, size }: Font): number {
  const letters = bold ? BOLD : REGULAR;
  const sum = [...text].reduce((all, letter) => {
    const width = letter === "£" ? POUND : letters[letter.codePointAt(0)! - FIRST];
    return all + (width ?? OTHER);
  }, 0);
  return (sum / EM) * size * PIXELS_A_POINT;
}

/** The lines of a text broken after its spaces and hyphens, each with its pixels. */
export function brokenLines(text: string, room: number, font: Font): number[] {
  return text.split("\n").flatMap((paragraph) => {
    const lines: string[] = [];
    for (const word of paragraph.split(/(?<=[ -])/)) {
      const longer = (lines[lines.length - 1] ?? "") + word;
      const fits = textPixels(longer.trimEnd(), font) <= room;
      if (lines.length > 0 && fits) lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return lines.map((line) => textPixels(line.trimEnd(), font));
  });
}
