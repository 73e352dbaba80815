import type { Package } from '../../package';

/** Microsoft's relationships of comments in threads and of those who write them ([MS-XLSX] 2.1). */
export const threads = {
  relationships: 'http://schemas.microsoft.com/office/2017/10/relationships',
  namespace: 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments',
  commentType: 'application/vnd.ms-excel.threadedcomments+xml',
  personType: 'application/vnd.ms-excel.person+xml',
} as const;

export const legacy = {
  commentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml',
  shapeType: 'application/vnd.openxmlformats-officedocument.vmlDrawing',
} as const;

/** The first part that `part` has such a relationship to. */
export const relatedPart = (pack: Package, part: string, type: string): string | undefined =>
  pack.relationships(part).find((one) => one.type === type && pack.has(one.target))?.target;
