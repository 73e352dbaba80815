// Made by npm run docs from src/functions/registry.ts.
/** The custom functions of the add-in. */
declare namespace CCCH {
  /** A value or a range. */
  type Argument = string | number | boolean | null | (string | number | boolean | null)[][];
  /** What the function spills: one cell for single values. */
  type Cells<T> = T[][];

  /**
   * The target of an indicator in the reform plan (75%).
   * @param indicator Indicator id ("online_rate"), number in the plan ("II.2.a.6") or name; a cell or a range.
   * @param year A year from 2026 to 2030, or a date or period within it; omitted: the target at the end of the plan.
   * @returns A rate, shown as a percentage (0.75 as 75%). Older Excel without formatted numbers shows 0.75.
   * @example =CCCH.TARGET("online_rate")
   * @example =CCCH.TARGET("II.2.a.3", 2028)
   * @example =CCCH.TARGET("ty le ho so giai quyet truc tuyen")
   * @example =CCCH.TARGET(A2:A4)
   */
  function TARGET(indicator: Argument, year?: Argument): Cells<number>;

  /**
   * The table of targets: id, name, comparator, target, unit, lead agency, number in the plan.
   * @param section A section of the plan such as "II.2"; omitted: all.
   * @param year A year from 2026 to 2030, or a date or period within it; omitted: the target at the end of the plan.
   * @returns A table that spills.
   * @example =CCCH.TARGETS("II.3.a", 2030)
   * @example =CCCH.TARGETS()
   * @example =ROWS(CCCH.TARGETS("II.2"))
   */
  function TARGETS(section?: Argument, year?: Argument): Cells<string | number>;

  /**
   * One field of an indicator: name, unit, section, agency, formula, quote, comparator, deadline.
   * @param indicator Indicator id ("online_rate"), number in the plan ("II.2.a.6") or name; a cell or a range.
   * @param field The field wanted: name, unit, section, agency, formula, quote, comparator, deadline, id, no; omitted: name.
   * @returns Text.
   * @example =CCCH.INDICATOR("online_rate")
   * @example =CCCH.INDICATOR("payroll_cut_rate", "agency")
   * @example =CCCH.INDICATOR("online_rate", "thời hạn")
   * @example =CCCH.INDICATOR(A2:A4, "section")
   */
  function INDICATOR(indicator: Argument, field?: Argument): Cells<string>;

  /**
   * Compares an actual value with the target: “Đạt” (met), “Chưa đạt” (not met), “Chưa có số liệu” (no data).
   * @param indicator Indicator id ("online_rate"), number in the plan ("II.2.a.6") or name; a cell or a range.
   * @param actual The actual value: 0.785 or "78.5%"; a cell or a range. An empty cell means no data yet.
   * @param year A year from 2026 to 2030, or a date or period within it; omitted: the target at the end of the plan.
   * @returns Text.
   * @example =CCCH.STATUS("online_rate", 0.785)
   * @example =CCCH.STATUS("online_rate", "68,5%")
   * @example =CCCH.STATUS(A2:A4, B2:B4)
   */
  function STATUS(indicator: Argument, actual: Argument, year?: Argument): Cells<string>;

  /**
   * Actual value minus target in the good direction; negative means short.
   * @param indicator Indicator id ("online_rate"), number in the plan ("II.2.a.6") or name; a cell or a range.
   * @param actual The actual value: 0.785 or "78.5%"; a cell or a range. An empty cell means no data yet.
   * @param year A year from 2026 to 2030, or a date or period within it; omitted: the target at the end of the plan.
   * @returns A rate, shown as a percentage (0.75 as 75%). Older Excel without formatted numbers shows 0.75.
   * @example =CCCH.GAP("online_rate", 0.685)
   * @example =CCCH.GAP("online_rate", "80%")
   * @example =CCCH.GAP(A2:A4, B2:B4)
   */
  function GAP(indicator: Argument, actual: Argument, year?: Argument): Cells<number>;

  /**
   * The share of the way from baseline to target that has been covered (50% is half).
   * @param indicator Indicator id ("online_rate"), number in the plan ("II.2.a.6") or name; a cell or a range.
   * @param baseline Starting value, a rate: 0.5 or "50%"; a cell or a range.
   * @param actual The actual value: 0.785 or "78.5%"; a cell or a range. An empty cell means no data yet.
   * @param year A year from 2026 to 2030, or a date or period within it; omitted: the target at the end of the plan.
   * @returns A rate, shown as a percentage (0.75 as 75%). Older Excel without formatted numbers shows 0.75.
   * @example =CCCH.PROGRESS("online_rate", 0.5, 0.625)
   * @example =CCCH.PROGRESS("online_rate", "50%", "75%")
   * @example =CCCH.PROGRESS(A2:A4, E2:E4, B2:B4)
   */
  function PROGRESS(indicator: Argument, baseline: Argument, actual: Argument, year?: Argument): Cells<number>;

  /**
   * Numerator divided by denominator. #N/A without a denominator, #VALUE! when the part exceeds the whole.
   * @param numerator Numerator: the part done; a cell or a range.
   * @param denominator Denominator: the whole; a cell or a range.
   * @returns A rate, shown as a percentage (0.75 as 75%). Older Excel without formatted numbers shows 0.75.
   * @example =CCCH.RATE(157, 200)
   * @example =CCCH.RATE("1.234", "2.468")
   * @example =CCCH.RATE(C2:C4, D2:D4)
   */
  function RATE(numerator: Argument, denominator: Argument): Cells<number>;

  /**
   * The share by which the current number is below the baseline: 120 to 108 is 10%.
   * @param baseline The number in the base year, such as posts in 2025; a cell or a range.
   * @param current The number now; a cell or a range.
   * @returns A rate, shown as a percentage (0.75 as 75%). Older Excel without formatted numbers shows 0.75.
   * @example =CCCH.REDUCTION(120, 108)
   * @example =CCCH.REDUCTION(120, 126)
   * @example =CCCH.STATUS("payroll_cut_rate", CCCH.REDUCTION(120, 108))
   * @example =CCCH.REDUCTION(D2:D4, C2:C4)
   */
  function REDUCTION(baseline: Argument, current: Argument): Cells<number>;

  /**
   * Reads as a number what officers type as text: “75,5%”, “1.234”, “12/15”.
   * @param text Text to read as a number; a cell or a range.
   * @returns A number.
   * @example =CCCH.NUMBER("75,5%")
   * @example =CCCH.NUMBER("1.234")
   * @example =CCCH.NUMBER("12/15")
   * @example =CCCH.NUMBER("Đạt 78%")
   * @example =CCCH.NUMBER(B2:B4)
   */
  function NUMBER(text: Argument): Cells<number>;

  /**
   * The id of the indicator that a phrase means; #N/A with the two nearest when in doubt.
   * @param text The name of an indicator as a workbook has it; a cell or a range.
   * @returns Text.
   * @example =CCCH.MATCH("Hồ sơ nộp trực tuyến")
   * @example =CCCH.MATCH("TTHC có NVTC được triển khai TTTT")
   * @example =CCCH.MATCH("Số cuộc họp trong quý")
   * @example =CCCH.MATCH(A2:A4)
   */
  function MATCH(text: Argument): Cells<string>;

  /**
   * The tasks of the plan by lead agency: id, section, task, lead agency, co-ordinating agencies.
   * @param agency Name or short form of the lead agency; omitted: all.
   * @param section A section of the plan such as "II.5" or "III.1"; omitted: all.
   * @returns A table that spills.
   * @example =ROWS(CCCH.TASKS("Phòng Kinh tế"))
   * @example =ROWS(CCCH.TASKS(, "II.5"))
   * @example =INDEX(CCCH.TASKS("VP HĐND&UBND"), 1, 4)
   */
  function TASKS(agency?: Argument, section?: Argument): Cells<string | number>;

  /**
   * The actual value of an indicator, computed from a table of the workbook: a dossier list or a summary with its header.
   * @param indicator Indicator id ("online_rate"), number in the plan ("II.2.a.6") or name; a cell or a range.
   * @param data A table of the workbook with its header row: dossier list, statistic or summary.
   * @param period Reporting period: "2026-Q3", "Quý III/2026", "6T/2026", "2026-04"; omitted: the latest in the table.
   * @returns A rate, shown as a percentage (0.75 as 75%). Older Excel without formatted numbers shows 0.75.
   * @example =CCCH.ACTUAL("online_rate", G1:K5, "2026-Q3")
   * @example =CCCH.ACTUAL("online_rate", G1:K5, "Tháng 8/2026")
   * @example =CCCH.ACTUAL("on_time_rate", G1:K5)
   * @example =CCCH.STATUS("online_rate", CCCH.ACTUAL("online_rate", G1:K5))
   * @example =CCCH.ACTUAL(A2:A4, A1:B4)
   */
  function ACTUAL(indicator: Argument, data: Argument, period?: Argument): Cells<number>;
}
