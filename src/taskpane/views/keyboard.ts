const steps: Record<'vertical' | 'horizontal', Record<string, number>> = {
  vertical: { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity },
  horizontal: { ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity },
};

/** The place that a key moves to among `count` places from `index`; `null` when the key does not move. */
export function placeAfter(
  key: string,
  index: number,
  count: number,
  direction: 'vertical' | 'horizontal',
): number | null {
  const step = steps[direction][key];
  if (step === undefined || count === 0) return null;
  return Math.min(count - 1, Math.max(0, index + step));
}

/** Moves the focus among the elements that match `selector` inside the listening element; answers the new one. */
export function moveFocus(
  event: KeyboardEvent,
  selector: string,
  direction: 'vertical' | 'horizontal',
): HTMLElement | null {
  const places = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>(selector)];
  const index = places.indexOf(event.target as HTMLElement);
  if (index < 0) return null;
  const next = placeAfter(event.key, index, places.length, direction);
  const target = next === null ? undefined : places[next];
  if (!target) return null;
  event.preventDefault();
  target.focus();
  return target;
}
