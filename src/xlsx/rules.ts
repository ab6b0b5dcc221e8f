import { type RangeReference } from "../workbook/formulas/expression";
import { address } from "../workbook/formulas/address";
import { formulaText } from "../workbook/formulas/text";
import type { ConditionalFormat, Validation } from "../workbook/describe";
import { type ConditionalRule, type DataValidation } from "./library";

const plainAddress = (range: RangeReference): string => {
  const first = address(range.top, range.left);
  const last = address(range.bottom, range.right);
  return first === last ? first : `${first}:${last}`;
};

export function writeValidation({
  range,
  rule,
  title,
  message,
  strictness,
}: Validation): DataValidation {
  const base = {
    range: plainAddress(range),
    allowBlank: true,
    showInputMessage: true,
    showErrorMessage: true,
    errorStyle: strictness,
    inputTitle: title.slice(0, 32),
    inputMessage: message.slice(0, 255),
    errorTitle: title.slice(0, 32),
    errorMessage: message.slice(0, 225),
  } as const;
  switch (rule.kind) {
    case "list":
      return { ...base, type: "list", values: [...rule.values] };
    case "list of name":
      return { ...base, type: "list", formula1: rule.name };
    case "date":
      return { ...base, type: "date", operator: "greaterThan", formula1: "36526" };
    default: {
      const type = rule.kind;
      return rule.most === undefined
        ? { ...base, type, operator: "greaterThanOrEqual", formula1: String(rule.least) }
        : {
            ...base,
            type,
            operator: "between",
            formula1: String(rule.least),
            formula2: String(rule.most),
          };
    }
  }
}

const LOOKS = {
  good: { colour: "1B5E20", fill: "E6F4EA" },
  bad: { colour: "8B0000", fill: "FDE8E8" },
  warning: { colour: "7A4100", fill: "FFF1D6" },
} as const;

export function writeConditionalFormat(
  { range, formula, look }: ConditionalFormat,
  index: number
): ConditionalRule {
  return {
    type: "expression",
    priority: index + 1,
    range: plainAddress(range),
    formula: formulaText(formula, "stored", range.sheet),
    style: {
      font: { color: { rgb: LOOKS[look].colour }, bold: look !== "good" },
      fill: { type: "pattern", pattern: "solid", bgColor: { rgb: LOOKS[look].fill } },
    },
  };
}
