import { describeProblem, type Language } from '../messages';
import type { Plan } from '../plan/plan';
import { functions } from './registry';
import { FunctionError, type Output } from './values';

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

  for (const { id, compute } of functions) {
    // The runtime appends its invocation object behind the parameters, where no function looks.
    runtime.associate(id, (...arguments_: unknown[]) => compute(plan, ...arguments_).map((row) => row.map(toExcel)));
  }
}
