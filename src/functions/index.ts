import { describeProblem, type Language } from '../messages';
import { tanMinhPlan } from '../plan/plan';
import { functions } from './registry';
import { FunctionError, type Output } from './values';

/*
 * Registration only: every function is pure and synchronous, since results that come later or through the network
 * leave #BUSY! behind (OfficeDev/office-js#6662, #6930).
 */

interface HostAbilities {
  language: Language;
  formattedNumbers: boolean;
}

/** Formatted numbers came with ExcelApi 1.16 (Office.js documentation, data types). */
function abilities(): HostAbilities {
  const context = typeof Office === 'undefined' ? undefined : Office.context;
  return {
    language: context?.displayLanguage?.startsWith('en') ? 'en' : 'vi',
    formattedNumbers: context?.requirements?.isSetSupported('ExcelApi', '1.16') ?? false,
  };
}

function toExcel(output: Output, { language, formattedNumbers }: HostAbilities): unknown {
  if (output instanceof FunctionError) {
    const code =
      output.code === '#N/A' ? CustomFunctions.ErrorCode.notAvailable : CustomFunctions.ErrorCode.invalidValue;
    return new CustomFunctions.Error(code, describeProblem(language, output.problem));
  }
  return typeof output === 'object' && !formattedNumbers ? output.basicValue : output;
}

let known: HostAbilities | undefined;

for (const { id, parameters, compute } of functions) {
  CustomFunctions.associate(id, (...arguments_: unknown[]) => {
    known ??= abilities();
    const host = known;
    // The runtime appends its invocation object behind the parameters.
    const result = compute(tanMinhPlan, ...arguments_.slice(0, parameters.length));
    return Array.isArray(result)
      ? result.map((row) => row.map((output) => toExcel(output, host)))
      : toExcel(result, host);
  });
}
