import type { ConditionalRule } from "hucre/xlsx";
import { areaText, parseAddress } from "../../book/addresses";
import { overlaps } from "../../book/tables";
import {
  type ApiHost,
  ApiCollection,
  ApiObject,
  invalidArgument,
  notFound,
  notImplemented,
} from "../api";
import { of, recorded, storedColor } from "../members";
import type { RangePlaceApi } from "./range-place";

type Look = NonNullable<ConditionalRule["style"]>;

const TYPES: Record<string, ConditionalRule["type"]> = {
  Custom: "expression",
  CellValue: "cellIs",
  ContainsText: "containsText",
  DataBar: "dataBar",
  ColorScale: "colorScale",
};
const OPERATORS: Record<string, string> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqual: "greaterThanOrEqual",
  LessThanOrEqual: "lessThanOrEqual",
};

/** Conditional formats of a range. */
export class ConditionalFormatCollectionApi extends ApiCollection<ConditionalFormatApi> {
  readonly typeName = "ConditionalFormatCollection";

  constructor(
    host: ApiHost,
    readonly range: RangePlaceApi
  ) {
    super(host);
  }

  list(): ConditionalFormatApi[] {
    return this.book
      .extrasOf(this.range.sheetId)
      .conditionalRules.filter((rule) =>
        rule.range.split(" ").some((each) => {
          const area = parseAddress(each)?.area;
          return area !== undefined && overlaps(area, this.range.area);
        })
      )
      .map((rule) => new ConditionalFormatApi(this.host, this.range, rule));
  }

  Add(type: string): ConditionalFormatApi {
    const kind = TYPES[type];
    if (!kind) throw notImplemented(`ConditionalFormatCollection.Add of the type ${type}`);
    const rules = this.book.extrasOf(this.range.sheetId).conditionalRules;
    const rule: ConditionalRule = {
      type: kind,
      range: areaText(this.range.area),
      priority: rules.length + 1,
    };
    const ends = [{ type: "min" as const }, { type: "max" as const }];
    if (kind === "dataBar") rule.dataBar = { cfvo: ends, color: "638EC6" };
    if (kind === "colorScale") rule.colorScale = { cfvo: ends, colors: ["FFFFFF", "5A8AC6"] };
    rules.push(rule);
    return new ConditionalFormatApi(this.host, this.range, rule);
  }

  GetItem(id: string): ConditionalFormatApi {
    const item = this.list().find((each) => each.Id === id);
    if (!item) throw notFound(`the conditional format ${id}`);
    return item;
  }

  ClearAll(): void {
    const extras = this.book.extrasOf(this.range.sheetId);
    const own = new Set(this.list().map((each) => each.rule));
    extras.conditionalRules = extras.conditionalRules.filter((rule) => !own.has(rule));
  }
}

export class ConditionalFormatApi extends ApiObject {
  readonly typeName = "ConditionalFormat";

  constructor(
    host: ApiHost,
    readonly range: RangePlaceApi,
    readonly rule: ConditionalRule
  ) {
    super(host);
  }

  override identity(): Record<string, unknown> {
    return { Id: this.Id };
  }
  get Id(): string {
    return `rule-${this.rule.priority}-${this.rule.range}`;
  }
  get Type(): string {
    return Object.entries(TYPES).find(([, type]) => type === this.rule.type)?.[0] ?? "Custom";
  }
  get Custom(): ConditionalPartApi {
    return new ConditionalPartApi(this.host, this, "CustomConditionalFormat");
  }
  get CellValue(): ConditionalPartApi {
    return new ConditionalPartApi(this.host, this, "CellValueConditionalFormat");
  }
  get TextComparison(): ConditionalPartApi {
    return new ConditionalPartApi(this.host, this, "TextConditionalFormat");
  }
  Delete(): void {
    const extras = this.book.extrasOf(this.range.sheetId);
    extras.conditionalRules = extras.conditionalRules.filter((rule) => rule !== this.rule);
  }
}

recorded(ConditionalFormatApi, "conditionalFormats", ({ rule }) => rule, {
  Priority: {
    get: ({ priority }) => priority - 1,
    set: (rule, priority: number) => {
      rule.priority = priority + 1;
    },
  },
  StopIfTrue: of<ConditionalRule>().same("stopIfTrue", false),
});

/** `custom`, `cellValue` and `textComparison`: the condition, and the look that it gives. */
class ConditionalPartApi extends ApiObject {
  constructor(
    host: ApiHost,
    readonly format: ConditionalFormatApi,
    readonly typeName: string
  ) {
    super(host);
  }

  get Format(): ConditionalLookApi {
    return new ConditionalLookApi(this.host, this.format.rule);
  }
  get Rule(): ApiObject | Record<string, unknown> {
    if (this.typeName === "CustomConditionalFormat")
      return new CustomRuleApi(this.host, this.format.rule);
    const { operator, formula, text } = this.format.rule;
    if (this.typeName === "TextConditionalFormat") return { operator: "Contains", text };
    const [formula1, formula2] = Array.isArray(formula) ? formula : [formula];
    const name = Object.entries(OPERATORS).find(([, each]) => each === operator)?.[0];
    return { operator: name, formula1, formula2 };
  }
  set Rule(given: ApiObject | Record<string, unknown>) {
    const rule = this.format.rule;
    const { operator, formula1, formula2, text } = given as Record<string, string | undefined>;
    if (this.typeName === "TextConditionalFormat") {
      if (operator !== "Contains")
        throw notImplemented(`TextConditionalFormat with the operator ${operator}`);
      const anchor = areaText(this.format.range.area).split(":")[0];
      rule.text = text;
      rule.formula = `NOT(ISERROR(SEARCH("${(text ?? "").replace(/"/g, '""')}",${anchor})))`;
      return;
    }
    if (!operator || !(operator in OPERATORS)) throw invalidArgument(`the operator ${operator}`);
    rule.operator = OPERATORS[operator] as ConditionalRule["operator"];
    const formulas = [formula1, formula2].filter((each) => each !== undefined && each !== null);
    rule.formula = formulas.map((each) => String(each).replace(/^=/, ""));
  }
}

class CustomRuleApi extends ApiObject {
  readonly typeName = "ConditionalFormatRule";

  constructor(
    host: ApiHost,
    readonly rule: ConditionalRule
  ) {
    super(host);
  }
  get Formula(): string {
    const { formula } = this.rule;
    return `=${(Array.isArray(formula) ? formula[0] : formula) ?? ""}`;
  }
  set Formula(text: string) {
    this.rule.formula = text.replace(/^=/, "");
  }
}

class ConditionalLookApi extends ApiObject {
  readonly typeName = "ConditionalRangeFormat";

  constructor(
    host: ApiHost,
    readonly rule: ConditionalRule
  ) {
    super(host);
  }
  get Font(): ConditionalFontApi {
    return new ConditionalFontApi(this.host, this.rule);
  }
  get Fill(): ConditionalFillApi {
    return new ConditionalFillApi(this.host, this.rule);
  }
}

class ConditionalFontApi extends ConditionalLookApi {
  get look(): NonNullable<Look["font"]> {
    this.rule.style ??= {};
    return (this.rule.style.font ??= {});
  }
}

const { same } = of<NonNullable<Look["font"]>>();

recorded(ConditionalFontApi, "conditionalFormats", ({ look }) => look, {
  Bold: same("bold", false),
  Italic: same("italic", false),
  Color: {
    get: ({ color }) => `#${color?.rgb ?? "000000"}`,
    set: (look, color: string) => {
      look.color = { rgb: storedColor(color) };
    },
  },
});

class ConditionalFillApi extends ConditionalLookApi {}

recorded(ConditionalFillApi, "conditionalFormats", ({ rule }) => rule, {
  Color: {
    get: ({ style }) =>
      `#${(style?.fill?.type === "pattern" && style.fill.bgColor?.rgb) || "FFFFFF"}`,
    set: (rule, color: string) => {
      const rgb = storedColor(color);
      rule.style ??= {};
      rule.style.fill = { type: "pattern", pattern: "solid", fgColor: { rgb }, bgColor: { rgb } };
    },
  },
});
