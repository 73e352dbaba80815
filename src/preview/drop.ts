/** A part of a page that takes files itself, as an add-in's pane may, keeps them. */
const isTaken = ({ target }: DragEvent): boolean =>
  target !== null && 'closest' in target && (target as Element).closest('[data-takes-files]') !== null;

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/**
 * Opens a file that is dropped anywhere on `target`'s page, and shows `overlay` while one hovers over it.
 * Listens in the capture phase because the grid stops such events on its canvas.
 */
export function acceptDrops(target: Window, overlay: HTMLElement, open: (file: File) => void): void {
  const hover = (event: DragEvent): void => {
    if (!holdsFiles(event)) return;
    if (isTaken(event)) {
      overlay.hidden = true;
      return;
    }
    // Without this the browser leaves the page and shows the file itself.
    event.preventDefault();
    event.stopPropagation();
    overlay.hidden = false;
  };
  const listen = (name: 'dragenter' | 'dragover' | 'dragleave' | 'drop', handle: (event: DragEvent) => void): void =>
    target.addEventListener(name, handle, { capture: true });
  listen('dragenter', hover);
  listen('dragover', hover);
  listen('dragleave', (event) => {
    // Leaving for another element of the page names it; leaving the page names none.
    if (!event.relatedTarget) overlay.hidden = true;
  });
  listen('drop', (event) => {
    if (!holdsFiles(event) || isTaken(event)) return;
    event.preventDefault();
    event.stopPropagation();
    overlay.hidden = true;
    const file = event.dataTransfer?.files[0];
    if (file) open(file);
  });
}
