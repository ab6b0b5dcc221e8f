import { absoluteText } from "../../book/addresses";
import type { SheetExtras } from "../../book/extras";
import { type ApiHost, ApiObject, invalidArgument } from "../api";
import { RangeApi, rangeAt } from "./range";

type Setup = SheetExtras["pageSetup"];

const PAPER: Record<string, Setup["paperSize"]> = {
  A3: "a3",
  A4: "a4",
  A5: "a5",
  Letter: "letter",
  Legal: "legal",
};
const POINTS_PER_INCH = 72;

/** Print set-up of a sheet: stored and saved with the file. */
export class PageLayoutApi extends ApiObject {
  readonly typeName = "PageLayout";

  constructor(
    host: ApiHost,
    readonly sheetId: string
  ) {
    super(host);
  }

  private get setup(): Setup {
    return this.book.extrasOf(this.sheetId).pageSetup;
  }
  get Orientation(): string {
    return this.setup.orientation === "landscape" ? "Landscape" : "Portrait";
  }
  set Orientation(orientation: string) {
    this.setup.orientation = orientation === "Landscape" ? "landscape" : "portrait";
  }
  get PaperSize(): string {
    return Object.entries(PAPER).find(([, size]) => size === this.setup.paperSize)?.[0] ?? "A4";
  }
  set PaperSize(size: string) {
    if (!(size in PAPER)) throw invalidArgument(`the paper size ${size}`);
    this.setup.paperSize = PAPER[size];
  }
  get Zoom(): Record<string, unknown> {
    const { scale, fitToWidth, fitToHeight } = this.setup;
    return { scale, horizontalFitToPages: fitToWidth, verticalFitToPages: fitToHeight };
  }
  set Zoom(zoom: Record<string, unknown>) {
    const { scale, horizontalFitToPages, verticalFitToPages } = zoom as Record<
      string,
      number | undefined
    >;
    const fit = horizontalFitToPages !== undefined || verticalFitToPages !== undefined;
    Object.assign(this.setup, {
      scale,
      fitToPage: fit,
      fitToWidth: horizontalFitToPages ?? (fit ? 0 : undefined),
      fitToHeight: verticalFitToPages ?? (fit ? 0 : undefined),
    });
  }
  get CenterHorizontally(): boolean {
    return this.setup.horizontalCentered ?? false;
  }
  set CenterHorizontally(center: boolean) {
    this.setup.horizontalCentered = center;
  }
  get PrintGridlines(): boolean {
    return this.setup.showGridLines ?? false;
  }
  set PrintGridlines(print: boolean) {
    this.setup.showGridLines = print;
  }
  get HeadersFooters(): HeadersFootersApi {
    return new HeadersFootersApi(this.host, this.sheetId);
  }
  private margin(side: "left" | "right" | "top" | "bottom"): number {
    return (this.setup.margins?.[side] ?? 0.75) * POINTS_PER_INCH;
  }
  private setMargin(side: "left" | "right" | "top" | "bottom", points: number): void {
    this.setup.margins = { ...this.setup.margins, [side]: points / POINTS_PER_INCH };
  }
  get LeftMargin(): number {
    return this.margin("left");
  }
  set LeftMargin(points: number) {
    this.setMargin("left", points);
  }
  get RightMargin(): number {
    return this.margin("right");
  }
  set RightMargin(points: number) {
    this.setMargin("right", points);
  }
  get TopMargin(): number {
    return this.margin("top");
  }
  set TopMargin(points: number) {
    this.setMargin("top", points);
  }
  get BottomMargin(): number {
    return this.margin("bottom");
  }
  set BottomMargin(points: number) {
    this.setMargin("bottom", points);
  }

  private area(given: RangeApi | string): string {
    const range = given instanceof RangeApi ? given : rangeAt(this.host, this.sheetId, given);
    if (!range) throw invalidArgument(`${String(given)} is no address`);
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

/** Left, centre and right part of the header and the footer, which a file keeps in one text each: `&L..&C..&R..`. */
class HeaderFooterApi extends ApiObject {
  readonly typeName = "HeaderFooter";

  constructor(
    host: ApiHost,
    readonly sheetId: string
  ) {
    super(host);
  }
  private part(key: "oddHeader" | "oddFooter", side: string): string {
    const text = this.book.extrasOf(this.sheetId).headerFooter[key] ?? "";
    return new RegExp(`&${side}(.*?)(?=&[LCR]|$)`, "s").exec(text)?.[1] ?? "";
  }
  private setPart(key: "oddHeader" | "oddFooter", side: string, given: string): void {
    const parts = ["L", "C", "R"].map((each) => [
      each,
      each === side ? given : this.part(key, each),
    ]);
    const text = parts.map(([each, part]) => (part ? `&${each}${part}` : "")).join("");
    this.book.extrasOf(this.sheetId).headerFooter[key] = text;
  }
  get LeftHeader(): string {
    return this.part("oddHeader", "L");
  }
  set LeftHeader(text: string) {
    this.setPart("oddHeader", "L", text);
  }
  get CenterHeader(): string {
    return this.part("oddHeader", "C");
  }
  set CenterHeader(text: string) {
    this.setPart("oddHeader", "C", text);
  }
  get RightHeader(): string {
    return this.part("oddHeader", "R");
  }
  set RightHeader(text: string) {
    this.setPart("oddHeader", "R", text);
  }
  get LeftFooter(): string {
    return this.part("oddFooter", "L");
  }
  set LeftFooter(text: string) {
    this.setPart("oddFooter", "L", text);
  }
  get CenterFooter(): string {
    return this.part("oddFooter", "C");
  }
  set CenterFooter(text: string) {
    this.setPart("oddFooter", "C", text);
  }
  get RightFooter(): string {
    return this.part("oddFooter", "R");
  }
  set RightFooter(text: string) {
    this.setPart("oddFooter", "R", text);
  }
}
