import type { Book } from "../book/book";
import type { BlankMode } from "../engine/values";
import type { Session } from "../engine/session";

declare global {
  interface Window {
    /** The page's hook for tests and the console. */
    workbench: {
      book: Book;
      session: Session;
      newBook(): void;
      open(bytes: Uint8Array, name: string): Promise<void>;
      save(): Promise<Uint8Array>;
      setBlanks(mode: BlankMode): Promise<void>;
      pane(): { commands(): string[]; run(name: string): Promise<void> } | undefined;
    };
  }
}
