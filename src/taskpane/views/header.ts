import { html } from 'lit/html.js';
import { text, type ViewContext } from './context';

export const headerView = (context: ViewContext) => html`
  <header class="header">
    <h1>${text(context, 'pane.name')}</h1>
    <p class="unit">${context.plan.data.issuer}</p>
    <p class="plan">${text(context, 'pane.plan', { title: context.plan.data.title })}</p>
  </header>
`;
