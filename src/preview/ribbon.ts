/** A button that an add-in's manifest puts on Excel's ribbon. */
export interface RibbonButton {
  id: string;
  label: string;
  tip: string;
  /** Address of its smallest picture, relative to the manifest where both lie on one server. */
  icon: string | undefined;
  /** The name under which the add-in associated its function, or nothing for a button that opens the pane. */
  action: string | undefined;
}

/** The tab of an add-in on Excel's ribbon. */
export interface Ribbon {
  tab: string;
  buttons: RibbonButton[];
}

const child = (element: Element, name: string): Element | undefined =>
  [...element.children].find((candidate) => candidate.localName === name);

const all = (root: Document | Element, name: string): Element[] => [...root.getElementsByTagNameNS('*', name)];

/** The manifest's resources by id, in `locale` where they have a text of their own for it. */
function readResources(manifest: Document, locale: string): (reference: Element | undefined) => string {
  const values = new Map<string, string>();
  for (const name of ['String', 'Url', 'Image']) {
    for (const resource of all(manifest, name)) {
      const own = all(resource, 'Override').find((override) => override.getAttribute('Locale') === locale);
      const value = own?.getAttribute('Value') ?? resource.getAttribute('DefaultValue');
      values.set(resource.getAttribute('id') ?? '', value ?? '');
    }
  }
  return (reference) => values.get(reference?.getAttribute('resid') ?? '') ?? '';
}

/**
 * The ribbon that an add-in-only XML manifest declares (VersionOverrides, PrimaryCommandSurface), or nothing where it
 * declares none. Menus are left out: the buttons of groups only.
 */
export function readRibbon(xml: string, locale: string): Ribbon | undefined {
  const manifest = new DOMParser().parseFromString(xml, 'application/xml');
  const resource = readResources(manifest, locale);
  const tab = all(manifest, 'CustomTab')[0] ?? all(manifest, 'OfficeTab')[0];
  if (!tab) return undefined;
  const source = all(manifest, 'SourceLocation')[0]?.getAttribute('DefaultValue') ?? '';
  const folder = source.slice(0, source.lastIndexOf('/') + 1);
  const relative = (address: string): string =>
    folder && address.startsWith(folder) ? address.slice(folder.length) : address;
  const picture = (control: Element): string | undefined => {
    const images = child(control, 'Icon')?.children ?? [];
    const smallest = [...images].sort((a, b) => Number(a.getAttribute('size')) - Number(b.getAttribute('size')))[0];
    return smallest && relative(resource(smallest));
  };
  const buttons = all(tab, 'Control').map((control): RibbonButton => {
    const tip = child(control, 'Supertip');
    return {
      id: control.getAttribute('id') ?? '',
      label: resource(child(control, 'Label')),
      tip: resource(tip && child(tip, 'Description')),
      icon: picture(control),
      action: all(control, 'FunctionName')[0]?.textContent?.trim() || undefined,
    };
  });
  const name = resource(child(tab, 'Label')) || resource(child(all(tab, 'Group')[0] ?? tab, 'Label'));
  return buttons.length > 0 ? { tab: name, buttons } : undefined;
}

/** Draws `ribbon`, whose manifest lies in `folder`, in `bar`; `press` is called with the button. */
export function drawRibbon(
  bar: HTMLElement,
  ribbon: Ribbon,
  folder: string,
  press: (button: RibbonButton) => void,
): void {
  const tab = document.createElement('span');
  tab.className = 'tab';
  tab.textContent = ribbon.tab;
  const buttons = ribbon.buttons.map((button) => {
    const element = document.createElement('button');
    element.type = 'button';
    element.dataset['control'] = button.id;
    element.title = button.tip;
    if (button.icon) {
      const image = new Image(16, 16);
      image.src = new URL(button.icon, new URL(folder, document.baseURI)).href;
      image.alt = '';
      element.append(image);
    }
    element.append(button.label);
    element.addEventListener('click', () => press(button));
    return element;
  });
  bar.setAttribute('aria-label', ribbon.tab);
  bar.replaceChildren(tab, ...buttons);
  bar.hidden = false;
}
