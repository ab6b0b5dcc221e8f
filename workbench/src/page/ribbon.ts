/** One button of the add-in's group on the Home tab, as the manifest describes it. */
export interface RibbonButton {
  label: string;
  tooltip: string;
  /** The command it runs; without one it opens the pane, which is always open here. */
  command?: string;
}

const byTag = (from: Element | Document, name: string) =>
  [...from.getElementsByTagName("*")].filter((each) => each.localName === name);

/** The buttons that manifest.xml puts on the ribbon. */
export function ribbonButtons(manifest: string): RibbonButton[] {
  const xml = new DOMParser().parseFromString(manifest, "application/xml");
  const texts = new Map(
    [...byTag(xml, "String")].map((each) => [
      each.getAttribute("id") ?? "",
      each.getAttribute("DefaultValue") ?? "",
    ])
  );
  const text = (element: Element | undefined) =>
    texts.get(element?.getAttribute("resid") ?? "") ?? "";
  return byTag(xml, "Control").map((control) => ({
    label: text(byTag(control, "Label")[0]),
    tooltip: text(byTag(control, "Description")[0]),
    command: byTag(control, "FunctionName")[0]?.textContent ?? undefined,
  }));
}

/** Shows them; a click runs the command in the pane's page, as the shared runtime does it. */
export function showRibbon(
  buttons: RibbonButton[],
  place: HTMLElement,
  run: (button: RibbonButton) => void
): void {
  place.replaceChildren(
    ...buttons.map((each) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = each.label;
      button.title = each.tooltip;
      button.addEventListener("click", () => run(each));
      return button;
    })
  );
}
