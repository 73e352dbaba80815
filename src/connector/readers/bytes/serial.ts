/** Days from serial 0 of Excel's calendar to 1970-01-01, and between its two calendars. */
const epoch = 25_569;
const days1904 = 1462;
/** Excel takes 1900 for a leap year: serials before 1 March 1900 are one short. */
const falseLeapDay = 60;
/** 31 December 9999. */
const lastSerial = 2_958_465;

/** Day of a date of a worksheet as days since 1970-01-01; `NaN` for times without a date and what Excel cannot show. */
export function dayOfSerial(serial: number, date1904: boolean): number {
  const of1900 = serial + (date1904 ? days1904 : 0);
  if (!(of1900 >= 1 && of1900 < lastSerial + 1)) return Number.NaN;
  return Math.floor(of1900) - epoch + (of1900 < falseLeapDay ? 1 : 0);
}
