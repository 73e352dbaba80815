import { describeProblem, type Language } from '../messages';
import type { Plan } from '../plan/plan';
import { functions } from './registry';
import { type FormattedNumber, FunctionError, type Output } from './values';

/** What the host can show and in which language it speaks. */
interface Host {
  language: Language;
  /** Cell-value type of a number that brings its format; absent where the host knows none. */
  formattedNumber: 'Double' | 'FormattedNumber' | undefined;
}

type OfficePage = Pick<typeof Office, 'context'>;

/** Formatted numbers came with ExcelApi 1.16; from 1.19 on they are doubles with a format (Office.js documentation). */
function formattedNumberOf({ context }: OfficePage): Host['formattedNumber'] {
  const supports = (version: string): boolean => context?.requirements?.isSetSupported('ExcelApi', version) ?? false;
  return supports('1.19') ? 'Double' : supports('1.16') ? 'FormattedNumber' : undefined;
}

const hostOf = (page: OfficePage | undefined): Host => ({
  language: page?.context?.displayLanguage?.startsWith('en') ? 'en' : 'vi',
  formattedNumber: page && formattedNumberOf(page),
});

/**
 * Gives the functions of the registry to the runtime (`CustomFunctions` of the page). They are pure and synchronous,
 * since results that come later or through the network leave #BUSY! behind (OfficeDev/office-js#6662, #6930).
 */
export function associate(runtime: typeof CustomFunctions, page: OfficePage | undefined, plan: Plan): void {
  let known: Host | undefined;
  /** Thousands of cells answer the same few rates, and each answer waits in memory until Excel takes it. */
  const answers = new WeakMap<FormattedNumber, unknown[][]>();

  const toExcel = (output: Output): unknown => {
    if (typeof output !== 'object') return output;
    // The host is asked at the first need: the page may still be starting when the functions are associated.
    known ??= hostOf(page);
    if (output instanceof FunctionError) {
      return new runtime.Error(
        output.code as CustomFunctions.ErrorCode,
        describeProblem(known.language, output.problem),
      );
    }
    const { basicValue, numberFormat } = output;
    return known.formattedNumber ? { type: known.formattedNumber, basicValue, numberFormat } : basicValue;
  };

  const answerOf = (rows: readonly Output[][]): unknown[][] => {
    const [only] = rows.length === 1 && rows[0]!.length === 1 ? rows[0]! : [];
    if (typeof only !== 'object' || only instanceof FunctionError) return rows.map((row) => row.map(toExcel));
    const answer = answers.get(only) ?? [[toExcel(only)]];
    answers.set(only, answer);
    return answer;
  };

  for (const { id, compute } of functions) {
    // The runtime appends its invocation object behind the parameters, where no function looks.
    runtime.associate(id, (...arguments_: unknown[]) => answerOf(compute(plan, ...arguments_)));
  }
}
