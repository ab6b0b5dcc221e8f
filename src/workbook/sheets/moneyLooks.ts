import { excel, named, tableColumn, type Expression } from "../formulas/expression";
import { TABLES } from "../inputs/fields";
import { FORMATS } from "../styles";

export const money = { style: "result", format: FORMATS.money } as const;
export const moneyBold = { style: "total", format: FORMATS.money } as const;

export const year = (name: string, t: number): Expression => excel("INDEX", named(name), 1, t + 1);
export const ofArea = (heading: string, index: number): Expression =>
  excel("INDEX", tableColumn(TABLES.areas, heading), index + 1);
