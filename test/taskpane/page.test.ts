import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { webLightTheme } from '@fluentui/tokens';
import { message, type MessageId } from '../../src/messages';
import { fixMessages as englishFixes } from '../../src/messages/en/fixes';
import { paneMessages as englishPane } from '../../src/messages/en/pane';
import { paneDataMessages as englishData } from '../../src/messages/en/pane-data';
import { paneFunctionMessages as englishFunctions } from '../../src/messages/en/pane-functions';
import { paneReportMessages as englishReports } from '../../src/messages/en/pane-reports';
import { fixMessages as vietnameseFixes } from '../../src/messages/vi/fixes';
import { paneMessages as vietnamesePane } from '../../src/messages/vi/pane';
import { paneDataMessages as vietnameseData } from '../../src/messages/vi/pane-data';
import { paneFunctionMessages as vietnameseFunctions } from '../../src/messages/vi/pane-functions';
import { paneReportMessages as vietnameseReports } from '../../src/messages/vi/pane-reports';
import { paneLanguage } from '../../src/taskpane/opening';
import { paneViews, type PaneView } from '../../src/taskpane/state';

const english = { ...englishPane, ...englishData, ...englishFunctions, ...englishReports, ...englishFixes };
const vietnamese = {
  ...vietnamesePane,
  ...vietnameseData,
  ...vietnameseFunctions,
  ...vietnameseReports,
  ...vietnameseFixes,
};
const folder = new URL('../../src/taskpane/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const styleSheets = readdirSync(new URL('styles/', folder)).map((name) => read(`styles/${name}`));
const allStyles = styleSheets.join('\n');
const declared = new Map(
  [...read('styles/tokens.css').matchAll(/--(\w+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
);
const plain = (value: string): string => value.replace(/\s+/g, ' ').trim();

describe('page of the pane', () => {
  const page = plain(read('taskpane.html'));

  it('says the words of the catalogue before any script runs', () => {
    const first = ['name', 'purpose', 'opening', 'slow-start', 'reload', 'no-script'] as const;
    for (const id of first) assert.ok(page.includes(message('vi', `pane.${id}`)), id);
  });

  it('shows the parts of the pane, in their order', () => {
    const names: Record<PaneView, MessageId> = {
      check: 'pane.view-check',
      report: 'pane.view-report',
      data: 'data.view',
      functions: 'pane.view-functions',
    };
    const shown = [...page.matchAll(/<button type="button" disabled>([^<]+)</g)].map(([, name]) => name);
    assert.deepEqual(
      shown,
      paneViews.map((view) => message('vi', names[view])),
    );
  });

  it('shows its words before it asks for Office.js', () => {
    assert.ok(page.indexOf('id="pane"') < page.indexOf('officeScript'));
  });

  it('speaks English only where Office does', () => {
    assert.equal(paneLanguage('en-US'), 'en');
    assert.equal(paneLanguage('vi-VN'), 'vi');
    assert.equal(paneLanguage('fr-FR'), 'vi');
    assert.equal(paneLanguage(undefined), 'vi');
  });
});

describe('messages of the pane', () => {
  const holes = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(String).sort();

  it('exist in both languages with the same parameters', () => {
    assert.deepEqual(Object.keys(english).sort(), Object.keys(vietnamese).sort());
    for (const [id, text] of Object.entries(vietnamese)) {
      assert.deepEqual(holes(english[id as keyof typeof english]), holes(text), id);
    }
  });

  it('are in composed Unicode, so that Excel’s fonts set the diacritics right', () => {
    for (const text of Object.values(vietnamese)) assert.equal(text, text.normalize('NFC'));
  });
});

describe('styles of the pane', () => {
  it('take Fluent’s tokens at Fluent’s values', () => {
    assert.ok(declared.size > 0);
    for (const [name, value] of declared) {
      const theirs = webLightTheme[name as keyof typeof webLightTheme];
      assert.equal(plain(value), plain(String(theirs)), name);
    }
  });

  it('use no token that is not declared and declare none that is not used', () => {
    const used = new Set([...allStyles.matchAll(/var\(--(\w+)\)/g)].map(([, name = '']) => name));
    assert.deepEqual([...used].sort(), [...declared.keys()].sort());
  });

  it('keep text readable: every colour pair has the contrast that WCAG AA asks for', () => {
    const pairs: [text: string, ground: string][] = [
      ['colorNeutralForeground1', 'colorNeutralBackground1'],
      ['colorNeutralForeground1', 'colorNeutralBackground1Hover'],
      ['colorNeutralForeground2', 'colorBrandBackground2'],
      ['colorNeutralForeground3', 'colorNeutralBackground1Hover'],
      ['colorNeutralForeground3', 'colorNeutralBackgroundDisabled'],
      ['colorNeutralForeground3', 'colorStatusDangerBackground1'],
      ['colorNeutralForegroundOnBrand', 'colorBrandBackground'],
      ['colorBrandForegroundLink', 'colorNeutralBackground1Hover'],
      ['colorStatusSuccessForeground1', 'colorNeutralBackground1Hover'],
      ['colorStatusDangerForeground1', 'colorNeutralBackground1Hover'],
      ['colorStatusWarningForeground1', 'colorNeutralBackground1Hover'],
      ['colorBrandForegroundLink', 'colorBrandBackground2'],
      ['colorBrandForegroundLink', 'colorStatusSuccessBackground1'],
    ];
    for (const [text, ground] of pairs) assert.ok(contrast(text, ground) >= 4.5, `${text} on ${ground}`);
  });
});

/** Relative luminance of a token's colour (WCAG 2.2, definition of relative luminance). */
function luminance(token: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => parseInt((declared.get(token) ?? '').slice(start, start + 2), 16) / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(first: string, second: string): number {
  const [low = 0, high = 0] = [luminance(first), luminance(second)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}
