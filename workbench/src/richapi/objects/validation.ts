import type { DataValidation } from "hucre/xlsx";
import { areaText, parseAddress } from "../../book/addresses";
import { overlaps } from "../../book/tables";
import { type ApiHost, ApiObject, invalidArgument } from "../api";
import { recorded } from "../members";
import { RangePlaceApi } from "./range-place";

interface Bounds {
  formula1?: string | number | RangePlaceApi;
  formula2?: string | number | RangePlaceApi;
  operator?: string;
}

interface Rule {
  list?: { inCellDropDown?: boolean; source: string | RangePlaceApi };
  wholeNumber?: Bounds;
  decimal?: Bounds;
  textLength?: Bounds;
  date?: Bounds;
  time?: Bounds;
  custom?: { formula: string };
}

const KINDS: Record<string, [keyof Rule, DataValidation["type"]]> = {
  WholeNumber: ["wholeNumber", "whole"],
  Decimal: ["decimal", "decimal"],
  TextLength: ["textLength", "textLength"],
  Date: ["date", "date"],
  Time: ["time", "time"],
};
const OPERATORS: Record<string, string> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
};

/** Validation of a range: read from the first rule that meets it, written to a rule of exactly its own. */
export class DataValidationApi extends ApiObject {
  readonly typeName = "DataValidation";

  constructor(
    host: ApiHost,
    readonly range: RangePlaceApi
  ) {
    super(host);
  }

  private get all(): DataValidation[] {
    return this.book.extrasOf(this.range.sheetId).validations;
  }

  find(): DataValidation | undefined {
    return this.all.find((each) => {
      const area = parseAddress(each.range.split(" ")[0])?.area;
      return area && overlaps(area, this.range.area);
    });
  }

  own(): DataValidation {
    const text = areaText(this.range.area);
    let found = this.all.find((each) => each.range === text);
    if (!found) {
      found = { type: "custom", range: text, allowBlank: true, showErrorMessage: true };
      this.all.push(found);
    }
    return found;
  }

  get Type(): string {
    const found = this.find();
    if (!found) return "None";
    if (found.type === "list") return "List";
    if (found.type === "custom") return "Custom";
    return Object.entries(KINDS).find(([, [, type]]) => type === found.type)?.[0] ?? "Inconsistent";
  }

  get Rule(): Record<string, unknown> {
    const found = this.find();
    if (!found) return {};
    if (found.type === "list") {
      const source = found.values?.join(",") ?? `=${found.formula1 ?? ""}`;
      return { list: { inCellDropDown: true, source } };
    }
    if (found.type === "custom") return { custom: { formula: `=${found.formula1 ?? ""}` } };
    const key = Object.values(KINDS).find(([, type]) => type === found.type)?.[0] ?? "decimal";
    const operator = Object.entries(OPERATORS).find(([, each]) => each === found.operator)?.[0];
    return { [key]: { formula1: found.formula1, formula2: found.formula2, operator } };
  }
  set Rule(given: Record<string, unknown>) {
    const rule = given as Rule;
    const own = this.own();
    if (rule.list) {
      const source = this.formula(rule.list.source);
      own.type = "list";
      if (typeof rule.list.source === "string" && !rule.list.source.startsWith("=")) {
        own.values = rule.list.source.split(",").map((each) => each.trim());
      } else own.formula1 = source;
      return;
    }
    if (rule.custom) {
      own.type = "custom";
      own.formula1 = this.formula(rule.custom.formula);
      return;
    }
    for (const [key, type] of Object.values(KINDS)) {
      const bounds = rule[key] as Bounds | undefined;
      if (!bounds) continue;
      own.type = type;
      own.operator = OPERATORS[bounds.operator ?? "Between"] as DataValidation["operator"];
      own.formula1 = this.formula(bounds.formula1);
      own.formula2 = bounds.formula2 === undefined ? undefined : this.formula(bounds.formula2);
      return;
    }
    throw invalidArgument(`the validation rule ${Object.keys(given).join(", ")}`);
  }

  private formula(given: string | number | RangePlaceApi | undefined): string {
    if (given instanceof RangePlaceApi) return given.absolute;
    return String(given ?? "").replace(/^=/, "");
  }

  Clear(): void {
    const extras = this.book.extrasOf(this.range.sheetId);
    extras.validations = this.all.filter((each) => {
      const area = parseAddress(each.range.split(" ")[0])?.area;
      return !area || !overlaps(area, this.range.area);
    });
  }
}

interface Alert {
  message?: string;
  title?: string;
  showAlert?: boolean;
  style?: string;
}

interface Prompt {
  message?: string;
  title?: string;
  showPrompt?: boolean;
}

const STYLES = { stop: "Stop", warning: "Warning", information: "Information" };

recorded(DataValidationApi, "validation", (own) => own, {
  ErrorAlert: {
    get: (validation) => {
      const found = validation.find();
      return {
        message: found?.errorMessage ?? "",
        title: found?.errorTitle ?? "",
        showAlert: found?.showErrorMessage ?? true,
        style: STYLES[found?.errorStyle ?? "stop"],
      };
    },
    set: (validation, { message, title, showAlert, style = "Stop" }: Alert) =>
      Object.assign(validation.own(), {
        errorMessage: message,
        errorTitle: title,
        showErrorMessage: showAlert !== false,
        errorStyle: style.toLowerCase(),
      }),
  },
  Prompt: {
    get: (validation) => {
      const found = validation.find();
      return {
        message: found?.inputMessage ?? "",
        title: found?.inputTitle ?? "",
        showPrompt: found?.showInputMessage ?? false,
      };
    },
    set: (validation, { message, title, showPrompt }: Prompt) =>
      Object.assign(validation.own(), {
        inputMessage: message,
        inputTitle: title,
        showInputMessage: showPrompt !== false,
      }),
  },
  IgnoreBlanks: {
    get: (validation) => validation.find()?.allowBlank ?? true,
    set: (validation, ignore: boolean) => {
      validation.own().allowBlank = ignore;
    },
  },
});
