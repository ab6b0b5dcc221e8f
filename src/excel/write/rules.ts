import type { ConditionalFormat, RunSheet, Validation } from "../../workbook/describe";
import { formulaText } from "../../workbook/formulas/text";
import { rangeOn } from "./place";

/** Longest texts that Excel takes in the box beside a validated cell. */
const LONGEST = { title: 32, prompt: 255, error: 225 } as const;
/** 1 January 2000 as Excel's serial: earlier days are slips of the keyboard. */
const FIRST_DAY = "=36526";

/** What may be typed where, and which cells stand out. */
export function writeRules(target: Excel.Worksheet, sheet: RunSheet): void {
  for (const validation of sheet.validations) validate(target, validation);
  for (const format of sheet.conditionalFormats) highlight(target, format);
}

function validate(
  target: Excel.Worksheet,
  { range, rule, title, message, strictness }: Validation
): void {
  const { dataValidation } = rangeOn(target, range);
  dataValidation.clear();
  dataValidation.rule = ruleOf(rule);
  dataValidation.ignoreBlanks = true;
  dataValidation.prompt = {
    showPrompt: true,
    title: title.slice(0, LONGEST.title),
    message: message.slice(0, LONGEST.prompt),
  };
  dataValidation.errorAlert = {
    showAlert: true,
    style: strictness === "stop" ? "Stop" : "Warning",
    title: title.slice(0, LONGEST.title),
    message: message.slice(0, LONGEST.error),
  };
}

function ruleOf(rule: Validation["rule"]): Excel.DataValidationRule {
  switch (rule.kind) {
    case "list":
      return { list: { inCellDropDown: true, source: rule.values.join(",") } };
    case "list of name":
      return { list: { inCellDropDown: true, source: `=${rule.name}` } };
    case "date":
      return { date: { formula1: FIRST_DAY, operator: "GreaterThan" } };
    default: {
      const bounds: Excel.BasicDataValidation =
        rule.most === undefined
          ? { formula1: rule.least, operator: "GreaterThanOrEqualTo" }
          : { formula1: rule.least, formula2: rule.most, operator: "Between" };
      return rule.kind === "whole" ? { wholeNumber: bounds } : { decimal: bounds };
    }
  }
}

/** Colours with a contrast of at least 4.5 to 1; all but the good are bold too. */
const LOOKS = {
  good: { colour: "#1B5E20", fill: "#E6F4EA" },
  bad: { colour: "#8B0000", fill: "#FDE8E8" },
  warning: { colour: "#7A4100", fill: "#FFF1D6" },
} as const;

function highlight(target: Excel.Worksheet, { range, formula, look }: ConditionalFormat): void {
  const { custom } = rangeOn(target, range).conditionalFormats.add("Custom");
  custom.rule.formula = `=${formulaText(formula, "shown", range.sheet)}`;
  custom.format.font.color = LOOKS[look].colour;
  custom.format.font.bold = look !== "good";
  custom.format.fill.color = LOOKS[look].fill;
}
