/** Excel's normal margins, in points: what a sheet has where none are set. */
export const normalMargins = {
  leftMargin: 50.4,
  rightMargin: 50.4,
  topMargin: 54,
  bottomMargin: 54,
  headerMargin: 21.6,
  footerMargin: 21.6,
} as const;

export type Margin = keyof typeof normalMargins;
