export { smallRun, withInput } from "../../../tests/excel/smallRun";
