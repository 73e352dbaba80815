import { html, nothing } from 'lit/html.js';
import { repeat } from 'lit/directives/repeat.js';
import type { UnitValue } from '../../connector/units';
import { formatPercent } from '../../messages';
import type { UnitsReading } from '../../worker/protocol';
import type { DataState } from '../data-state';
import { indicatorName } from '../view-model/questions';
import { unitCountsText, unitPeriodText, unitsShown, type UnitShown } from '../view-model/units';
import { closeButton } from './close-button';
import { text, type ViewContext } from './context';
import { sheetLine } from './data-change';
import { severityIcons, statusIcons } from './icons';
import { removeButton } from './remove-button';
import { unreadView } from './unread-file';

const valueView = (context: ViewContext, { indicator, value, status }: UnitValue) => html`
  <li class="unit-value" data-indicator=${indicator} data-status=${status}>
    ${statusIcons[status]}
    <span>${indicatorName(context.language, context.plan, indicator)}</span>
    <b>${value === null ? text(context, `status.${status}`) : formatPercent(context.language, value)}</b>
  </li>
`;

const sourceWords = {
  tracking: 'data.unit-tracking',
  export: 'data.unit-export',
  remote: 'data.source.unit',
} as const;

/** An emptied field goes back to the name that counts then. */
function renameUnit({ actions }: ViewContext, { input, unit }: UnitShown['read'], field: HTMLInputElement): void {
  const { value } = field;
  field.value = unit;
  actions.data.nameUnit(input, value);
}

function unitView(context: ViewContext, { read, row }: UnitShown) {
  const { input, name, source, unit } = read;
  const why = unitPeriodText(context.language, read, context.state.data.units?.period ?? null);
  return html`
    <li class="data-file" data-unit=${input} data-source=${source} data-met=${row.counts.met}>
      <div class="data-file-head">
        <input
          type="text"
          aria-label=${text(context, 'data.unit-name', { name })}
          .value=${unit}
          @change=${({ target }: Event) => renameUnit(context, read, target as HTMLInputElement)}
        />
        ${removeButton(context, input, unit)}
      </div>
      <p>${unitCountsText(context.language, row)}</p>
      <p class="small">${text(context, sourceWords[source])}: ${name}</p>
      ${why === null ? nothing : html`<p class="data-problem">${severityIcons.warning} <span>${why}</span></p>`}
      <details class="sources">
        <summary>${text(context, 'data.unit-details')}</summary>
        <ul>
          ${row.values.map((value) => valueView(context, value))}
        </ul>
      </details>
    </li>
  `;
}

/** Each unit against the plan, before the summary is inserted. */
export function unitsView(context: ViewContext, reading: UnitsReading) {
  const units = unitsShown(context.plan, reading, context.state.data.unitNames);
  return html`
    <section class="data-section" aria-labelledby="units-heading" data-testid="units" data-refuge>
      <h2 id="units-heading">${text(context, 'data.units', { count: units.length })}</h2>
      <ul>
        ${repeat(
          reading.unread,
          ({ input }) => input,
          (file) => unreadView(context, file),
        )}
        ${repeat(
          units,
          ({ read }) => read.input,
          (unit) => unitView(context, unit),
        )}
      </ul>
      ${
        reading.units.some(({ source }) => source === 'tracking')
          ? html`<p class="small">${text(context, 'data.units-limits')}</p>`
          : nothing
      }
    </section>
  `;
}

export const unitsInsertedView = (context: ViewContext, { sheet, units }: NonNullable<DataState['inserted']>) => html`
  <section
    class="notice inserted success"
    aria-labelledby="units-inserted-heading"
    data-testid="units-inserted"
    data-refuge
  >
    <div class="notice-line">
      ${statusIcons.met}
      <h2 id="units-inserted-heading" tabindex="-1">${text(context, 'data.units-inserted', { count: units })}</h2>
      ${closeButton(context, context.actions.data.closeWritten)}
    </div>
    <ul>
      ${sheetLine(context, sheet)}
    </ul>
  </section>
`;
