import { cover, intersection, without } from '../address';
import { invalidArgument } from '../errors';
import { omit, type Validation, type ValidationType } from '../features';
import type { HostState } from '../state';
import { isHostObject, objectOf, property, read, writes, type Definition, type HostObject } from './definition';
import { absoluteReference, oneOf, text, type RangeTarget } from './range-target';

type Members = Record<string, unknown>;

/** Office.js's name of a rule → the file's type, and its `DataValidation.type`. */
const types: Readonly<Record<string, readonly [ValidationType, string]>> = {
  list: ['list', 'List'],
  wholeNumber: ['whole', 'WholeNumber'],
  decimal: ['decimal', 'Decimal'],
  date: ['date', 'Date'],
  time: ['time', 'Time'],
  textLength: ['textLength', 'TextLength'],
  custom: ['custom', 'Custom'],
};

const operators: Readonly<Record<string, string>> = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
};

/** Excel's limits in characters: a list typed into the rule, a title, a message. */
const limits = { list: 255, title: 32, message: 255 };

const plain: Omit<Validation, 'id' | 'areas'> = {
  type: 'any',
  inCellDropDown: true,
  ignoreBlanks: true,
  errorAlert: { showAlert: true, style: 'stop', title: '', message: '' },
  prompt: { showPrompt: true, title: '', message: '' },
};

const touching = ({ sheet, area }: RangeTarget, state: HostState): Validation[] =>
  state.engine.features.of(sheet, 'validations').filter(({ areas }) => areas.some((one) => intersection(one, area)));

/** The one validation that all cells of the range have, or `undefined`. */
function shared(target: RangeTarget, state: HostState): Validation | undefined {
  const [only, ...others] = touching(target, state);
  return only && others.length === 0 && cover(only.areas, target.area) ? only : undefined;
}

/** The sheet's validations, cut where the target's cells are. */
const others = ({ sheet, area }: RangeTarget, state: HostState): Validation[] =>
  state.engine.features
    .of(sheet, 'validations')
    .map((rule) => ({ ...rule, areas: without(rule.areas, area) }))
    .filter(({ areas }) => areas.length > 0);

function change(target: RangeTarget, changes: Partial<Validation>, state: HostState): void {
  const before: Partial<Validation> & typeof plain = shared(target, state) ?? plain;
  const changed = omit(
    {
      ...(changes.type === undefined ? before : omit(before, 'formula1', 'formula2', 'operator')),
      ...changes,
      areas: [target.area],
      id: state.engine.features.newId(),
    },
    'origin',
  );
  state.engine.features.set(target.sheet, 'validations', [...others(target, state), changed]);
}

export function clearValidation(target: RangeTarget, state: HostState): void {
  if (touching(target, state).length === 0) return;
  state.engine.features.set(target.sheet, 'validations', others(target, state));
}

/** A bound of a rule: a number, a date in ISO 8601, a formula, or a range. */
function bound(value: unknown, isDate: boolean, state: HostState): string {
  if (isHostObject(value) && value.definition.name === 'Range')
    return absoluteReference(value.target as RangeTarget, state);
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  const given = text(value, 'rule');
  if (given.startsWith('=')) return given;
  const date = isDate ? /^\d{4}-\d{2}-\d{2}(?:T.*)?$/.test(given) : false;
  // Serial dates count days from 30 December 1899; what the text says of a time zone is dropped, as dates have none.
  const number = date ? Date.parse(`${given.slice(0, 10)}T00:00Z`) / 86_400_000 + 25_569 : Number(given);
  if (given.trim() === '' || !Number.isFinite(number)) throw invalidArgument('rule');
  return String(number);
}

function listSource(source: unknown, state: HostState): string {
  if (isHostObject(source)) return bound(source, false, state);
  const given = text(source, 'source');
  if (given === '' || (!given.startsWith('=') && given.length > limits.list)) throw invalidArgument('source');
  return given;
}

/** The rule of Office.js in the file's terms. */
function ruleOf(value: unknown, state: HostState): Partial<Validation> {
  const given = Object.entries((value ?? {}) as Members).filter(([, rule]) => rule !== null && rule !== undefined);
  const [name, members] = (given[0] ?? []) as [string?, Members?];
  const type = types[name ?? '']?.[0];
  if (given.length !== 1 || !type || typeof members !== 'object') throw invalidArgument('rule');
  if (type === 'list')
    return {
      type,
      formula1: listSource(members['source'], state),
      inCellDropDown: members['inCellDropDown'] !== false,
    };
  if (type === 'custom') return { type, formula1: `=${text(members['formula'], 'formula').replace(/^=/, '')}` };
  const isDate = type === 'date' || type === 'time';
  const operator = operators[oneOf(members['operator'], Object.keys(operators), 'operator')]!;
  const rule = { type, operator, formula1: bound(members['formula1'], isDate, state) };
  return /between/i.test(operator) ? { ...rule, formula2: bound(members['formula2'], isDate, state) } : rule;
}

/** The inverse of `ruleOf`. */
function ruleObject(rule: Validation): Members {
  const name = Object.keys(types).find((key) => types[key]?.[0] === rule.type);
  if (name === undefined) return {};
  if (rule.type === 'list') return { [name]: { inCellDropDown: rule.inCellDropDown, source: rule.formula1 ?? '' } };
  if (rule.type === 'custom') return { [name]: { formula: rule.formula1 ?? '' } };
  const operator = Object.keys(operators).find((key) => operators[key] === (rule.operator ?? 'between'));
  const typed = (formula: string) => (formula.startsWith('=') ? formula : Number(formula));
  return {
    [name]: {
      formula1: typed(rule.formula1 ?? ''),
      ...(rule.formula2 !== undefined && { formula2: typed(rule.formula2) }),
      operator,
    },
  };
}

function words(value: unknown, name: 'title' | 'message'): string {
  const given = text(value ?? '', name);
  if (given.length > limits[name]) throw invalidArgument(name);
  return given;
}

const alertStyles = ['Stop', 'Warning', 'Information'] as const;

function setAlert(target: RangeTarget, value: unknown, state: HostState): void {
  const { showAlert, style = 'Stop', title, message } = (value ?? {}) as Members;
  const named = oneOf(style, alertStyles, 'style').toLowerCase() as Validation['errorAlert']['style'];
  const texts = { title: words(title, 'title'), message: words(message, 'message') };
  change(target, { errorAlert: { showAlert: showAlert !== false, style: named, ...texts } }, state);
}

function setPrompt(target: RangeTarget, value: unknown, state: HostState): void {
  const { showPrompt, title, message } = (value ?? {}) as Members;
  const texts = { title: words(title, 'title'), message: words(message, 'message') };
  change(target, { prompt: { showPrompt: showPrompt !== false, ...texts } }, state);
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** What a range answers: of no validation Excel's defaults, of several null. */
const answer =
  <T>(get: (rule: Omit<Validation, 'areas'>) => T) =>
  (target: RangeTarget, state: HostState): T | null => {
    if (touching(target, state).length === 0) return get({ id: '', ...plain });
    const rule = shared(target, state);
    return rule ? get(rule) : null;
  };

function typeOf(target: RangeTarget, state: HostState): string {
  const rules = touching(target, state);
  if (rules.length === 0) return 'None';
  const areas = rules.flatMap((rule) => rule.areas);
  if (!cover(areas, target.area)) return 'MixedCriteria';
  if (rules.length > 1) return 'Inconsistent';
  return Object.values(types).find(([type]) => type === rules[0]!.type)?.[1] ?? 'None';
}

/** `range.dataValidation`. */
const dataValidationDefinition: Definition<RangeTarget> = {
  name: 'DataValidation',
  sheet: ({ sheet }) => sheet,
  scalars: {
    type: read(typeOf),
    rule: property(
      (target, state) => answer((rule) => ruleObject({ ...rule, areas: [] }))(target, state),
      (target, value, state) => {
        change(target, ruleOf(value, state), state);
      },
    ),
    ignoreBlanks: property(
      answer(({ ignoreBlanks }) => ignoreBlanks),
      (target, value, state) => change(target, { ignoreBlanks: value === true }, state),
    ),
    errorAlert: property(
      answer(({ errorAlert }) => ({ ...errorAlert, style: capital(errorAlert.style) })),
      setAlert,
    ),
    prompt: property(
      answer(({ prompt }) => prompt),
      setPrompt,
    ),
  },
  methods: { clear: writes((target, _, state) => clearValidation(target, state)) },
};

export const dataValidationObject = (target: RangeTarget): HostObject => objectOf(dataValidationDefinition, target);
