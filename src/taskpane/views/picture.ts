import { html, nothing, svg } from 'lit/html.js';
import { guard } from 'lit/directives/guard.js';
import { pageCount, pagePicture, type PagePicture, type Shape } from '../page-picture';
import type { Picture } from '../report-state';
import { formName, text, type ViewContext } from './context';

const fonts = {
  cell: "'Times New Roman', 'Liberation Serif', Tinos, serif",
  chart: "Calibri, Carlito, 'Segoe UI', sans-serif",
};
/** Points to CSS pixels: an enlarged page has its size on paper. */
const pixels = 96 / 72;

function shapeView(shape: Shape) {
  if (shape.kind === 'area') return svg`<path d=${shape.path} fill=${shape.colour} />`;
  if (shape.kind === 'line') {
    return svg`<path d=${shape.path} fill="none" stroke=${shape.colour} stroke-width=${shape.width} />`;
  }
  return svg`<text
    x=${shape.x.toFixed(2)}
    y=${shape.y.toFixed(2)}
    text-anchor=${shape.anchor}
    font-family=${fonts[shape.font]}
    font-size=${shape.size}
    font-weight=${shape.bold ? 700 : 400}
    font-style=${shape.italic ? 'italic' : 'normal'}
    fill=${shape.colour}
  >${shape.text}</text>`;
}

/** Attributes only: a strict content security policy forbids styles within the page. */
function paperView(picture: PagePicture, label: string, enlarged: boolean) {
  const { width, height, left, top, scale, shapes, pageNumber } = picture;
  return html`<svg
    class="paper"
    role="img"
    aria-label=${label}
    viewBox="0 0 ${width.toFixed(1)} ${height.toFixed(1)}"
    width=${enlarged ? Math.round(width * pixels) : '100%'}
    height=${enlarged ? Math.round(height * pixels) : nothing}
  >
    <g transform="translate(${left.toFixed(2)} ${top.toFixed(2)}) scale(${scale.toFixed(4)})">
      ${shapes.map(shapeView)}
    </g>
    ${pageNumber ? shapeView(pageNumber) : nothing}
  </svg>`;
}

function pagesBar(context: ViewContext, { page, enlarged }: Picture, pages: number) {
  const { report } = context.actions;
  const turn = (id: string, words: 'report-view.previous-page' | 'report-view.next-page', to: number, mark: string) => {
    const end = to < 0 || to >= pages;
    return html`<button
      id=${id}
      type="button"
      class="turn"
      aria-label=${text(context, words)}
      aria-disabled=${String(end)}
      @click=${() => !end && report.showPage(to)}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path d=${mark} /></svg>
    </button>`;
  };
  return html`<div class="pages-bar">
    ${turn('previous-page', 'report-view.previous-page', page - 1, 'M10 3L5 8l5 5')}
    <span class="page-number" aria-live="polite">${text(context, 'report-view.page', { page: page + 1, pages })}</span>
    ${turn('next-page', 'report-view.next-page', page + 1, 'M6 3l5 5-5 5')}
    <button
      id="enlarge"
      type="button"
      class="go"
      aria-pressed=${String(enlarged)}
      @click=${() => report.enlarge(!enlarged)}
    >
      ${text(context, 'report-view.enlarge')}
    </button>
    <button id="close-picture" type="button" class="go" @click=${report.closePicture}>
      ${text(context, 'report-view.back')}
    </button>
  </div>`;
}

/** The pages of a form as they would be inserted, one at a time. */
export function pictureView(context: ViewContext, picture: Picture) {
  const { sheet, page, enlarged, form } = picture;
  const pages = pageCount(sheet);
  const name = formName(context, form);
  const label = text(context, 'report-view.page-full', { page: page + 1, pages, form: name });
  const paper = guard([sheet, page, enlarged, context.language], () =>
    paperView(pagePicture(sheet, page, context.language), label, enlarged),
  );
  return html`
    <section
      class="picture"
      data-testid="picture"
      aria-labelledby="picture-heading"
      @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && context.actions.report.closePicture()}
    >
      <h2 id="picture-heading" tabindex="-1">${text(context, 'report-view.preview-full', { form: name })}</h2>
      <p class="small">${text(context, 'report-view.picture-text')}</p>
      ${pagesBar(context, picture, pages)}
      <div class="paper-frame" tabindex="0" role="group" aria-label=${label}>${paper}</div>
      ${
        sheet.notices.length === 0
          ? nothing
          : html`<ul class="picture-notices">
              ${sheet.notices.map((notice) => html`<li class="small">${notice}</li>`)}
            </ul>`
      }
    </section>
  `;
}
