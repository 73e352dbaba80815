export { message, type Language, type MessageId, type MessageParams } from './catalogue';
export { describeProblem } from './describe';
export { formatNumber, formatPercent } from './numbers';
export { fail, ok, type Place, type Problem, type Result } from './result';
