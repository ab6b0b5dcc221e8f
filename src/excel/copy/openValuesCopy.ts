import { GatewayError } from "../gateway";
import { toGatewayError } from "../errors";
import { support } from "../session";
import { UnresolvedFormulas, valuesOnly } from "./valuesOnly";

/** Opens a copy of the workbook, as it stands now, that holds values only. This workbook is not touched. */
export async function openValuesCopy(): Promise<void> {
  if (!support().valuesCopy) {
    throw new GatewayError(
      "unsupported",
      "This version of Excel cannot open a copy from here: copy the sheets into a new workbook and paste them as values."
    );
  }
  try {
    const copy = await valuesOnly(await currentFile());
    await Excel.createWorkbook(base64(copy));
  } catch (error) {
    if (error instanceof UnresolvedFormulas) {
      throw new GatewayError(
        "other",
        "Formulas of Fair Share show #NAME? or are still being calculated: mend the formulas first, then make the copy."
      );
    }
    throw toGatewayError(error);
  }
}

/** The file of this workbook, slice by slice. */
async function currentFile(): Promise<Uint8Array<ArrayBuffer>> {
  const file = await done<Office.File>((callback) =>
    Office.context.document.getFileAsync(Office.FileType.Compressed, callback)
  );
  try {
    const bytes = new Uint8Array(file.size);
    await Array.from({ length: file.sliceCount }).reduce<Promise<number>>(
      async (before, _, index) => {
        const offset = await before;
        const slice = await done<Office.Slice>((callback) => file.getSliceAsync(index, callback));
        bytes.set(slice.data as number[], offset);
        return offset + (slice.data as number[]).length;
      },
      Promise.resolve(0)
    );
    return bytes;
  } finally {
    // Excel keeps at most two such files open.
    file.closeAsync();
  }
}

function done<T>(call: (callback: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) =>
    call((result) => {
      if (result.status === Office.AsyncResultStatus.Succeeded) resolve(result.value);
      else reject(result.error);
    })
  );
}

function base64(bytes: Uint8Array): string {
  // In pieces: a call takes only so many arguments.
  const piece = 0x8000;
  let text = "";
  for (let at = 0; at < bytes.length; at += piece) {
    text += String.fromCharCode(...bytes.subarray(at, at + piece));
  }
  return btoa(text);
}
