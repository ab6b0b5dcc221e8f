/** Excel opens a pane about this wide, and lets it be dragged from the narrower to the wider. */
const START = 350;
const NARROWEST = 320;
const WIDEST = 900;

/** The border between grid and pane: dragged with the pointer, or moved with the arrow keys. */
export function watchDivider(divider: HTMLElement, side: HTMLElement, shown: HTMLElement): void {
  let width = START;
  const set = (wanted: number) => {
    width = Math.min(WIDEST, Math.max(NARROWEST, Math.round(wanted)));
    side.style.width = `${width}px`;
    shown.textContent = `${width} px`;
    divider.setAttribute("aria-valuenow", String(width));
    window.dispatchEvent(new Event("resize"));
  };
  divider.setAttribute("aria-valuemin", String(NARROWEST));
  divider.setAttribute("aria-valuemax", String(WIDEST));
  set(START);
  divider.addEventListener("pointerdown", (down) => {
    divider.setPointerCapture(down.pointerId);
    const from = width;
    // Over the frame the pointer's moves would go to the pane's page.
    document.body.classList.add("dragging");
    const move = (event: PointerEvent) => set(from + down.clientX - event.clientX);
    const up = () => {
      document.body.classList.remove("dragging");
      divider.removeEventListener("pointermove", move);
    };
    divider.addEventListener("pointermove", move);
    divider.addEventListener("pointerup", up, { once: true });
  });
  divider.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: 10, ArrowRight: -10 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    set(width + step);
  });
}
