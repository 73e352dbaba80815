/** A part of the page between which F6 moves. */
export interface Region {
  holder: HTMLElement;
  /** The element that takes the focus, or `null` while the region cannot. */
  focus(): HTMLElement | null;
}

/**
 * F6 and Shift+F6 in `target`, as in Excel: the grid takes the Tab key for itself, so this is the keyboard's way out of
 * it and back. Listens in the capture phase, before the grid's own shortcuts.
 */
export function moveBetweenRegions(target: Window, regions: readonly Region[]): void {
  target.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'F6') return;
      event.preventDefault();
      event.stopPropagation();
      const current = regions.findIndex(({ holder }) => holder.contains(document.activeElement));
      next(regions, current, event.shiftKey)?.focus();
    },
    { capture: true },
  );
}

/** The element to focus after region `current` (-1 for none), skipping regions that cannot take the focus. */
function next(regions: readonly Region[], current: number, backwards: boolean): HTMLElement | undefined {
  const count = regions.length;
  const start = current < 0 && backwards ? 0 : current;
  for (let step = 1; step <= count; step += 1) {
    const index = (start + (backwards ? -step : step) + count) % count;
    const element = regions[index]?.focus();
    if (element) return element;
  }
  return undefined;
}
