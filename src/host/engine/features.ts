import { noFeatures, type FeatureKind, type SheetFeatures } from '../features';

/** The features of every sheet, by sheet id, and which of them differ from the opened file's. */
export class Features {
  /** Told when features of a kind were replaced. */
  onChange: (sheet: string, kind: FeatureKind) => void = () => undefined;
  private readonly bySheet = new Map<string, SheetFeatures>();

  private nextId = 1;

  constructor(private readonly original: Readonly<Record<string, SheetFeatures>> = {}) {
    for (const [sheet, features] of Object.entries(original)) this.bySheet.set(sheet, { ...features });
    // Ids that an earlier session gave are in the file.
    const given = [...JSON.stringify(original).matchAll(/\{CC000000-0000-4000-8000-([0-9A-F]{12})\}/g)];
    this.nextId = given.reduce((next, [, number]) => Math.max(next, parseInt(number!, 16) + 1), 1);
  }

  of<K extends FeatureKind>(sheet: string, kind: K): Readonly<SheetFeatures[K]> {
    return (this.bySheet.get(sheet) ?? noFeatures())[kind];
  }

  set<K extends FeatureKind>(sheet: string, kind: K, items: SheetFeatures[K]): void {
    let features = this.bySheet.get(sheet);
    if (!features) this.bySheet.set(sheet, (features = noFeatures()));
    features[kind] = items;
    this.onChange(sheet, kind);
  }

  /** An id that no feature of the workbook has: "{00000001-…}", as Excel's. */
  newId(): string {
    const number = (this.nextId++).toString(16).toUpperCase().padStart(12, '0');
    return `{CC000000-0000-4000-8000-${number}}`;
  }

  /** The sheet was deleted. */
  forget(sheet: string): void {
    this.bySheet.delete(sheet);
  }

  /** The kinds of features that the sheet's file does not hold as they are now. */
  changed(sheet: string): Partial<SheetFeatures> {
    const now = this.bySheet.get(sheet) ?? noFeatures();
    const before = this.original[sheet] ?? noFeatures();
    const differing = (Object.keys(now) as FeatureKind[]).filter(
      (kind) => JSON.stringify(now[kind]) !== JSON.stringify(before[kind]),
    );
    return Object.fromEntries(differing.map((kind) => [kind, now[kind]]));
  }
}
