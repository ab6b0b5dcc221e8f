import fs from "node:fs";
import path from "node:path";
import Ajv from "ajv";
import { projectFolder } from "./function-files";
import type { FunctionsJson } from "./metadata";

const definitions =
  "node_modules/@microsoft/app-manifest/build/json-schemas/teams/v1.30/MicrosoftTeams.schema.json";

/**
 * Compares functions.json with Microsoft's current definition of it. The definition in microsoft/json-schemas is of
 * 2021 and rejects what Microsoft's own generator writes; this one comes with @microsoft/app-manifest.
 */
export function functionsJsonProblems(functionsJson: FunctionsJson): string[] {
  const problems: string[] = [];
  const { allowErrorForDataTypeAny, ...rest } = functionsJson;
  // Documented for functions.json, but not in the definition of the newer manifest, which is meant here.
  if (allowErrorForDataTypeAny !== true) {
    problems.push(
      "allowErrorForDataTypeAny must be true, else error cells never reach our message"
    );
  }
  const schema = JSON.parse(fs.readFileSync(path.join(projectFolder, definitions), "utf8"));
  const ajv = new Ajv({ strict: false, allErrors: true });
  const validate = ajv.compile({
    $ref: "#/definitions/extensionCustomFunctions",
    definitions: schema.definitions,
  });
  if (!validate(rest)) {
    for (const { instancePath, message } of validate.errors ?? []) {
      problems.push(`${instancePath || "the file"} ${message}`);
    }
  }
  return problems;
}
