/** From the summary to the values of the plan's indicators. */
export { declaredIndicators, type CountedIndicator, type LowestOf } from './indicators/declarations';
export { keyFieldOf, topicOf, type KeyField, type SurveyTopic } from './indicators/topics';
export { indicatorValues, rateOf, type IndicatorValue, type MissingIndicator, type Rate } from './indicators/values';
export { rowsOfPeriod } from './indicators/rows';
export { countedRate, type CountedRate, type RowCount } from './indicators/operands';
