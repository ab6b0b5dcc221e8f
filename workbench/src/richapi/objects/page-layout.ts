import { absoluteText } from "../../book/addresses";
import type { SheetExtras } from "../../book/extras";
import { type ApiHost, ApiObject, invalidArgument } from "../api";
import { type Member, of, recorded } from "../members";
import { RangeApi, rangeAt } from "./range";

type Setup = SheetExtras["pageSetup"];

const POINTS_PER_INCH = 72;

/** Points in Office.js, inches in a file. */
const margin = (side: "left" | "right" | "top" | "bottom"): Member<Setup> => ({
  get: ({ margins }) => (margins?.[side] ?? 0.75) * POINTS_PER_INCH,
  set: (setup, points: number) => {
    setup.margins = { ...setup.margins, [side]: points / POINTS_PER_INCH };
  },
});

interface Zoom {
  scale?: number;
  horizontalFitToPages?: number;
  verticalFitToPages?: number;
}

const ZOOM: Member<Setup> = {
  get: ({ scale, fitToWidth, fitToHeight }) => ({
    scale,
    horizontalFitToPages: fitToWidth,
    verticalFitToPages: fitToHeight,
  }),
  set: (setup, { scale, horizontalFitToPages, verticalFitToPages }: Zoom) => {
    const fit = horizontalFitToPages !== undefined || verticalFitToPages !== undefined;
    Object.assign(setup, {
      scale,
      fitToPage: fit,
      fitToWidth: horizontalFitToPages ?? (fit ? 0 : undefined),
      fitToHeight: verticalFitToPages ?? (fit ? 0 : undefined),
    });
  },
};

const { same, worded } = of<Setup>();

/** Print set-up of a sheet. */
export class PageLayoutApi extends ApiObject {
  readonly typeName = "PageLayout";

  constructor(
    host: ApiHost,
    readonly sheetId: string
  ) {
    super(host);
  }

  get setup(): Setup {
    return this.book.extrasOf(this.sheetId).pageSetup;
  }
  get HeadersFooters(): HeadersFootersApi {
    return new HeadersFootersApi(this.host, this.sheetId);
  }

  private area(given: RangeApi | string): string {
    const range = given instanceof RangeApi ? given : rangeAt(this.host, this.sheetId, given);
    if (!range) throw invalidArgument(`${String(given)} is not an address`);
    return absoluteText(range.area);
  }
  SetPrintArea(range: RangeApi | string): void {
    this.setup.printArea = this.area(range);
  }
  SetPrintTitleRows(range: RangeApi | string): void {
    this.setup.printTitlesRow = this.area(range);
  }
  SetPrintTitleColumns(range: RangeApi | string): void {
    this.setup.printTitlesColumn = this.area(range);
  }
}

recorded(PageLayoutApi, "pageLayout", ({ setup }) => setup, {
  Orientation: worded("orientation", "the orientation", [
    ["Portrait", "portrait"],
    ["Landscape", "landscape"],
  ]),
  PaperSize: worded("paperSize", "the paper size", [
    ["A4", "a4"],
    ["A3", "a3"],
    ["A5", "a5"],
    ["Letter", "letter"],
    ["Legal", "legal"],
  ]),
  Zoom: ZOOM,
  CenterHorizontally: same("horizontalCentered", false),
  PrintGridlines: same("showGridLines", false),
  LeftMargin: margin("left"),
  RightMargin: margin("right"),
  TopMargin: margin("top"),
  BottomMargin: margin("bottom"),
});

class HeadersFootersApi extends ApiObject {
  readonly typeName = "HeaderFooterGroup";

  constructor(
    host: ApiHost,
    readonly sheetId: string
  ) {
    super(host);
  }
  get DefaultForAllPages(): HeaderFooterApi {
    return new HeaderFooterApi(this.host, this.sheetId);
  }
}

class HeaderFooterApi extends ApiObject {
  readonly typeName = "HeaderFooter";

  constructor(
    host: ApiHost,
    readonly sheetId: string
  ) {
    super(host);
  }
}

type Texts = SheetExtras["headerFooter"];
type Side = "L" | "C" | "R";

const partOf = (text: string | undefined, side: Side): string =>
  new RegExp(`&${side}(.*?)(?=&[LCR]|$)`, "s").exec(text ?? "")?.[1] ?? "";

/** Left, centre and right part of a header or footer, which a file keeps in one text: `&L..&C..&R..`. */
const part = (key: "oddHeader" | "oddFooter", side: Side): Member<Texts> => ({
  get: (texts) => partOf(texts[key], side),
  set: (texts, given: string) => {
    texts[key] = (["L", "C", "R"] as const)
      .map((each) => [each, each === side ? given : partOf(texts[key], each)])
      .map(([each, text]) => (text ? `&${each}${text}` : ""))
      .join("");
  },
});

recorded(HeaderFooterApi, "pageLayout", (own) => own.book.extrasOf(own.sheetId).headerFooter, {
  LeftHeader: part("oddHeader", "L"),
  CenterHeader: part("oddHeader", "C"),
  RightHeader: part("oddHeader", "R"),
  LeftFooter: part("oddFooter", "L"),
  CenterFooter: part("oddFooter", "C"),
  RightFooter: part("oddFooter", "R"),
});
