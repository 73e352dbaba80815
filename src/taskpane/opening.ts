import { message, type Language, type MessageId } from '../messages';

/** Says at once why the pane cannot start, in the place where the page's own watchdog would speak after its wait; in its language. */
export function explain(id: MessageId): void {
  const words = document.querySelector('#slow-start-text');
  if (words) words.textContent = message('vi', id);
  document.querySelector('#opening-status')?.remove();
  document.querySelector('#slow-start')?.classList.add('now');
}

/** A link to the same page drops the fragment, in which Excel on the web hands over its session: reload instead. */
export function keepFragmentOnReload(): void {
  document.querySelector('#reload')?.addEventListener('click', (event) => {
    event.preventDefault();
    location.reload();
  });
}

/** Vietnamese, unless Office speaks English. */
export const paneLanguage = (displayLanguage: string | undefined): Language =>
  displayLanguage?.toLowerCase().startsWith('en') ? 'en' : 'vi';
