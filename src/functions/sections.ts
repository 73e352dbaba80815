/** "ii.2." → "II.2": a section as an officer may type it. */
const normalised = (section: string): string => section.toUpperCase().replace(/\.+$/, '');

/** Whether `place` ("II.2.a.6") is the section `section` ("II.2") or within it. */
export const isWithin = (place: string, section: string): boolean =>
  `${place}.`.toUpperCase().startsWith(`${normalised(section)}.`);
