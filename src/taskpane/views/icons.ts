import { svg, type SVGTemplateResult } from 'lit/html.js';
import type { Severity, Status } from '../../check/types';

const icon = (shape: SVGTemplateResult, name: string) =>
  svg`<svg class="icon icon-${name}" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">${shape}</svg>`;

const disc = svg`<circle cx="8" cy="8" r="7" />`;

/** Each status has a shape of its own, so that nothing depends on telling colours apart. */
export const statusIcons: Record<Status, SVGTemplateResult> = {
  met: icon(svg`${disc}<path class="mark" d="M4.6 8.3l2.3 2.3 4.5-4.8" />`, 'met'),
  'not-met': icon(svg`${disc}<path class="mark" d="M5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2" />`, 'not-met'),
  'no-data': icon(svg`<circle class="outline" cx="8" cy="8" r="6.3" /><path class="line" d="M5 8h6" />`, 'no-data'),
  unreadable: icon(
    svg`<path d="M8 1.2l6.8 6.8L8 14.8 1.2 8z" /><path class="mark" d="M8 4.8v3.9M8 10.7v.5" />`,
    'unreadable',
  ),
};

export const severityIcons: Record<Severity, SVGTemplateResult> = {
  error: icon(svg`${disc}<path class="mark" d="M8 4.2v4.6M8 11v.6" />`, 'error'),
  warning: icon(
    svg`<path d="M8 1.3l7 12.9H1z" stroke-linejoin="round" /><path class="mark" d="M8 5.6v4M8 11.6v.5" />`,
    'warning',
  ),
  info: icon(svg`${disc}<path class="mark" d="M8 7.4v4.2M8 4.4v.6" />`, 'info'),
};

/** Turns by itself unless the officer has asked for less motion. */
export const spinner = svg`<svg class="spinner" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
  <circle cx="8" cy="8" r="6.5" /><path d="M8 1.5a6.5 6.5 0 0 1 6.5 6.5" /></svg>`;
