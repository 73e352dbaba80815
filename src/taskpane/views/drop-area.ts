import { html, nothing } from 'lit/html.js';
import { busy, text, type ViewContext } from './context';
import { openSourceButton, sourceFormView } from './data-source';

/** Endings that choosers of files show; what a file is, its content tells. */
const endings = '.csv,.tsv,.txt,.xlsx,.xlsm,.xls,.xml,.htm,.html';
const picker = 'data-files';

/** Opens the browser's chooser of files, which only a press may do. */
export const chooseFiles = (): void => document.querySelector<HTMLInputElement>(`#${picker}`)?.click();

const holdsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;

function hover(event: DragEvent): void {
  if (!holdsFiles(event)) return;
  // Without this the browser leaves the pane and shows the file itself.
  event.preventDefault();
  (event.currentTarget as HTMLElement).classList.add('hovered');
}

/** Leaving for what stands within the area is no leaving. */
function leave(event: DragEvent): void {
  const area = event.currentTarget as HTMLElement;
  if (!area.contains(event.relatedTarget as Node | null)) area.classList.remove('hovered');
}

function drop(context: ViewContext, event: DragEvent): void {
  if (!holdsFiles(event)) return;
  event.preventDefault();
  (event.currentTarget as HTMLElement).classList.remove('hovered');
  if (!context.state.task) context.actions.data.addFiles([...(event.dataTransfer?.files ?? [])]);
}

function pick(context: ViewContext, { target }: Event): void {
  const input = target as HTMLInputElement;
  const files = [...(input.files ?? [])];
  // The same file can be chosen again after it was corrected.
  input.value = '';
  if (!context.state.task) context.actions.data.addFiles(files);
}

/** While something runs, or when the read comes to nothing, the box goes back by itself. */
function chooseUnits({ state, actions }: ViewContext, box: HTMLInputElement): void {
  const { checked } = box;
  box.checked = state.data.wishes.asUnits;
  if (!state.task) actions.data.asUnits(checked);
}

const unitsChoice = (context: ViewContext) => html`
  <div class="choice-line">
    <input
      id="data-as-units"
      type="checkbox"
      aria-describedby="data-as-units-text"
      .checked=${context.state.data.wishes.asUnits}
      @change=${({ target }: Event) => chooseUnits(context, target as HTMLInputElement)}
    />
    <label for="data-as-units">${text(context, 'data.as-units')}</label>
    <p id="data-as-units-text" class="small">${text(context, 'data.as-units-text')}</p>
  </div>
`;

const sheetButton = (context: ViewContext) => html`
  <button
    id="read-sheet"
    type="button"
    aria-describedby="read-sheet-text"
    aria-disabled=${busy(context)}
    @click=${context.actions.data.addOpenSheet}
  >
    ${text(context, 'data.open-sheet')}
  </button>
  <span id="read-sheet-text" class="announcer">${text(context, 'data.open-sheet-text')}</span>
`;

/** Where files come in: by a drop anywhere in the area, by a button, or from the open worksheet. */
export function dropView(context: ViewContext) {
  const { form, wishes } = context.state.data;
  const { inputs, asUnits } = wishes;
  const some = inputs.length > 0;
  return html`
    <section
      class=${some ? 'drop-area some' : 'drop-area'}
      data-testid="drop-area"
      data-takes-files
      aria-label=${text(context, 'data.files-label')}
      @dragenter=${hover}
      @dragover=${hover}
      @dragleave=${leave}
      @drop=${(event: DragEvent) => drop(context, event)}
    >
      <input
        id=${picker}
        type="file"
        class="announcer"
        tabindex="-1"
        multiple
        accept=${endings}
        aria-label=${text(context, 'data.files-label')}
        @change=${(event: Event) => pick(context, event)}
      />
      <p class="drop-title">${text(context, 'data.drop')}</p>
      ${some ? nothing : html`<p class="small">${text(context, 'data.drop-text')}</p>`}
      <div class="drop-buttons">
        ${
          some
            ? html`<button id="choose-more" type="button" aria-disabled=${busy(context)} @click=${chooseFiles}>
                  ${text(context, 'data.choose-more')}
                </button>
                <button
                  id="clear-data"
                  type="button"
                  aria-disabled=${busy(context)}
                  @click=${context.actions.data.clear}
                >
                  ${text(context, 'data.again')}
                </button>`
            : nothing
        }
        ${asUnits ? nothing : sheetButton(context)} ${openSourceButton(context)}
      </div>
    </section>
    ${form ? sourceFormView(context, form) : nothing} ${unitsChoice(context)}
    ${some ? nothing : html`<p class="small">${text(context, 'data.private')}</p>`}
  `;
}
