import type { Events } from './events';

/** The states of an add-in's page in a shared runtime, as the library names them. */
export const runtimeStates = ['Inactive', 'Background', 'Visible'] as const;
export type RuntimeState = (typeof runtimeStates)[number];

/** The add-in's pane as Excel sees it: hidden, its page runs on, because ribbon and functions share it. */
export class Pane {
  /** Called when the pane is to be shown or hidden; without a page around the host nobody has to. */
  onVisibility: (visible: boolean) => void = () => undefined;
  /** How the add-in wants to be started with the document next time (`Office.addin.setStartupBehavior`). */
  startState: RuntimeState = 'Inactive';
  private isVisible = true;

  constructor(private readonly events: Events) {}

  get visible(): boolean {
    return this.isVisible;
  }

  /** Shows or hides the pane, by the add-in or by its user; the add-in is told (`onVisibilityModeChanged`). */
  show(visible: boolean): void {
    if (visible === this.isVisible) return;
    this.isVisible = visible;
    this.onVisibility(visible);
    this.events.visibilityChanged(visible);
  }
}
