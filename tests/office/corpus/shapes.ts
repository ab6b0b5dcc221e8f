import {
  addTable,
  cellAt,
  inputBook,
  newSheet,
  put,
  tableOf,
  type Book,
  type BookCell,
} from "./book";

/** A kind of workbook that people have. */
export interface Shape {
  readonly name: string;
  make(random: (below: number) => number): Book;
  /** What the refusal says, where the shape is to be refused (a writer that calculates may mend it). */
  readonly refused?: RegExp;
  /** What only some writers can write. */
  readonly needs?: "dates1904" | "results";
}

type Random = (below: number) => number;

const changed =
  (change: (book: Book, random: Random) => void) =>
  (random: Random): Book => {
    const book = inputBook(random);
    change(book, random);
    return book;
  };

/** Changes the cells below a heading of a table. */
function column(
  book: Book,
  table: string,
  place: number,
  change: (cell: BookCell, row: number) => BookCell
): void {
  const { sheet, table: found } = tableOf(book, table);
  for (let row = 1; row <= found.height; row++) {
    const [r, c] = [found.row + row, found.column + place];
    put(sheet, r, c, change(cellAt(sheet, r, c), row - 1));
  }
}

const formatted = (format: string, table = "Areas", place = 1) =>
  changed((book) => column(book, table, place, (cell) => ({ ...cell, format })));

const areasSheet = (book: Book) => book.sheets.find((sheet) => sheet.name === "Areas")!;

export const SHAPES: readonly Shape[] = [
  { name: "plain figures", make: inputBook },
  { name: "posts in a date format", make: formatted("dd/mm/yyyy") },
  { name: "posts in a time format", make: formatted("h:mm:ss") },
  { name: "need in hours beyond a day", make: formatted("[h]:mm", "Areas", 2) },
  {
    name: "figures in percent, money and thousands",
    make: changed((book) => {
      column(book, "Inputs", 1, (cell) =>
        typeof cell.value === "number" && cell.value < 1 ? { ...cell, format: "0%" } : cell
      );
      column(book, "Areas", 1, (cell) => ({ ...cell, format: '"£"#,##0.00' }));
      column(book, "Areas", 2, (cell) => ({ ...cell, format: "#,##0,;[Red](#,##0,)" }));
    }),
  },
  {
    name: "a date as a date",
    make: changed((book) =>
      column(book, "Inputs", 1, (cell, row) =>
        row === 1 ? { ...cell, format: "d mmmm yyyy" } : cell
      )
    ),
  },
  {
    name: "dates counted from 1904",
    needs: "dates1904",
    make: changed((book) => {
      book.dates1904 = true;
      column(book, "Inputs", 1, (cell, row) =>
        row === 1 ? { value: Number(cell.value) - 1462, format: "d mmmm yyyy" } : cell
      );
      column(book, "Areas", 1, (cell) => ({ ...cell, format: "dd/mm/yyyy" }));
    }),
  },
  {
    name: "formulas with their results",
    needs: "results",
    make: changed((book) =>
      column(book, "Areas", 1, (cell) => ({ ...cell, formula: `${Number(cell.value) - 2}+2` }))
    ),
  },
  {
    name: "formulas without results",
    refused: /whose result is not in the file/,
    make: changed((book) =>
      column(book, "Areas", 1, (cell) => ({ ...cell, formula: `${cell.value}+0`, noResult: true }))
    ),
  },
  {
    name: "numbers as text",
    refused: /a number stored as text/,
    make: changed((book) =>
      column(book, "Areas", 1, (cell) => ({ value: String(cell.value), format: "@" }))
    ),
  },
  {
    name: "columns of one's own",
    make: (random) => {
      const book = inputBook(random, {
        areaColumns: ["Area", "Telephone", "Posts now", "Remarks", "NHSE need", "Deprivation need"],
      });
      column(book, "Areas", 1, () => ({ value: "020 7946 0000" }));
      column(book, "Areas", 3, () => ({ value: random(100) }));
      return book;
    },
  },
  {
    name: "a heading with a slip of the hand",
    refused: /Did you mean "Posts out of scope"/,
    make: (random) => {
      const book = inputBook(random, {
        areaColumns: ["Area", "Posts now", "NHSE need", "Posts out off scope", "Deprivation need"],
      });
      column(book, "Areas", 3, () => ({ value: 1 }));
      return book;
    },
  },
  {
    name: "columns in another order",
    make: (random) =>
      inputBook(random, { areaColumns: ["Deprivation need", "NHSE need", "Posts now", "Area"] }),
  },
  {
    name: "a table in the middle of its sheet",
    make: (random) => inputBook(random, { at: { row: 17, column: 6 } }),
  },
  { name: "all tables on one sheet", make: (random) => inputBook(random, { oneSheet: true }) },
  {
    name: "other sheets before and between",
    make: changed((book, random) => {
      for (let number = 0; number < 3; number++) {
        const sheet = newSheet(`Data ${number}`);
        for (let row = 0; row < 40; row++)
          for (let c = 0; c < 8; c++) put(sheet, row, c, { value: random(1000) });
        book.sheets.splice(number * 2, 0, sheet);
      }
    }),
  },
  {
    name: "hidden sheets",
    make: changed((book) => {
      book.sheets[2].hidden = true;
    }),
  },
  {
    name: "hidden rows",
    make: changed((book) => {
      areasSheet(book).hiddenRows = [tableOf(book, "Areas").table.row + 2];
    }),
  },
  {
    name: "merged cells above a table",
    make: changed((book) => {
      put(areasSheet(book), 0, 0, { value: "Areas of England" });
      areasSheet(book).merges = ["A1:C2"];
    }),
  },
  {
    name: "notes on cells",
    make: changed((book) =>
      column(book, "Areas", 1, (cell) => ({ ...cell, comment: "Checked with the dean" }))
    ),
  },
  {
    name: "conditional formats",
    make: changed((book) => {
      areasSheet(book).conditional = "B5:B8";
    }),
  },
  {
    name: "validated cells",
    make: changed((book) => {
      areasSheet(book).validated = "B5:B8";
    }),
  },
  {
    name: "a protected sheet",
    make: changed((book) => {
      areasSheet(book).protected = true;
    }),
  },
  {
    name: "frozen panes",
    make: changed((book) => {
      areasSheet(book).frozen = true;
    }),
  },
  {
    name: "defined names",
    make: changed((book) => {
      book.names.push({ name: "AllPosts", refersTo: "Areas!$B$5:$B$8" });
    }),
  },
  {
    name: "many rows",
    make: (random) =>
      inputBook(random, { areas: Array.from({ length: 40 }, (_, i) => `Trust ${i + 1}`) }),
  },
  { name: "many years", make: (random) => inputBook(random, { years: 12 }) },
  {
    name: "rich text names",
    make: changed((book) =>
      column(book, "Areas", 0, (cell) => ({
        ...cell,
        rich: [String(cell.value).slice(0, 3), String(cell.value).slice(3)],
      }))
    ),
  },
  {
    name: "error cells",
    refused: /holds the error|whose result is not in the file/,
    make: changed((book) =>
      column(book, "Areas", 2, (cell, row) => (row === 1 ? { value: null, error: "#N/A" } : cell))
    ),
  },
  {
    name: "names in other letters",
    make: (random) =>
      inputBook(random, {
        areas: ["Llŷn & Môn", "Dún Laoghaire <west>", "Île-de-France", "東京 \u{1F3E5}"],
      }),
  },
  {
    name: "blank rows at the end of a table",
    make: changed((book) => {
      tableOf(book, "Areas").table.height += 4;
    }),
  },
  {
    name: "no tables",
    refused: /the tables Inputs, ByYear and Areas are missing/,
    make: changed((book) => {
      for (const sheet of book.sheets) sheet.tables = [];
    }),
  },
  {
    name: "one table lacking",
    refused: /the table Areas is missing/,
    make: changed((book) => {
      areasSheet(book).tables = [];
    }),
  },
  {
    name: "a table of another name",
    refused: /the table Areas is missing/,
    make: changed((book) => {
      tableOf(book, "Areas").table.name = "Table1";
    }),
  },
  {
    name: "parts of posts",
    refused: /whole number: count posts/,
    make: changed((book) =>
      column(book, "Areas", 1, (cell, row) =>
        row === 0 ? { value: Number(cell.value) + 0.5 } : cell
      )
    ),
  },
  {
    name: "results of sums, a hair off",
    make: changed((book) =>
      column(book, "Areas", 1, (cell, row) => (row === 0 ? { value: 14.999999999999998 } : cell))
    ),
  },
  {
    name: "TRUE for a figure",
    refused: /holds TRUE/,
    make: changed((book) =>
      column(book, "Areas", 2, (cell, row) => (row === 2 ? { value: true } : cell))
    ),
  },
  {
    name: "a formatted blank cell far away",
    make: changed((book) => {
      areasSheet(book).styledBlank = { row: 60_000, column: 300 };
    }),
  },
  {
    name: "a total row typed in the table",
    refused: /is no area and would count twice|is a total, not an area/,
    make: changed((book) => {
      const { sheet, table } = tableOf(book, "Areas");
      table.height += 1;
      put(sheet, table.row + table.height, 0, { value: "Total" });
      put(sheet, table.row + table.height, 1, { value: 99 });
    }),
  },
  {
    name: "long texts and line breaks",
    make: changed((book) =>
      column(book, "Inputs", 3, () => ({
        value: `First line\nsecond line ${"of a long source ".repeat(40)}`,
      }))
    ),
  },
  {
    name: "other tables beside ours",
    make: changed((book) =>
      addTable(areasSheet(book), "Contacts", 20, 0, [
        ["Name", "Telephone"],
        ["A. Dean", "020 7946 0000"],
      ])
    ),
  },
];
