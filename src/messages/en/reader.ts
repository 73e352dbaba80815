export const readerMessages = {
  'reader.empty': 'The worksheet is empty.',
  'reader.no-header':
    'No header row was found in the first 40 rows. A tracking table needs a column of indicators and a column of results.',
  'reader.no-label-column': 'The table has no column with the names of the indicators (“Chỉ tiêu”, “Nội dung”).',
  'reader.no-value-column':
    'The table has a column of indicators but none of results (“Kết quả”, “Quý I”, “Thực hiện”…).',
  'reader.no-indicator-rows': 'No row of the table is an indicator of the plan.',
  'reader.own-report': 'This worksheet is a report made by CCCH, not a tracking table.',
} as const;
