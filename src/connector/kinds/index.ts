import { digitisationByUnit } from './digitisation-by-unit';
import { dossierList } from './dossier-list';
import { dossierListOneChannel } from './dossier-list-one-channel';
import { indicatorValuesTable } from './indicator-values';
import { paymentList } from './payment-list';
import { statisticByChannel } from './statistic-by-channel';
import { statisticIi06 } from './statistic-ii06';
import { surveyAnswers, surveyLevels } from './survey-answers';
import { surveyCounts } from './survey-counts';
import type { KindDeclaration, SourceKind } from './types';

/** Every kind of source, the more particular before the more general: of two that fit equally well the first counts. */
export const kinds: readonly KindDeclaration[] = [
  statisticIi06,
  statisticByChannel,
  digitisationByUnit,
  dossierListOneChannel,
  dossierList,
  paymentList,
  surveyCounts,
  surveyLevels,
  surveyAnswers,
  indicatorValuesTable,
];

const byId = new Map(kinds.map((kind) => [kind.id, kind]));

export const kindDeclaration = (id: SourceKind): KindDeclaration => {
  const found = byId.get(id);
  if (!found) throw new RangeError(`no kind ${id}`);
  return found;
};
