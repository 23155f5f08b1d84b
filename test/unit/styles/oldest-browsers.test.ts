// What of the styles the oldest browsers of docs/hosts.md have not, by MDN's compatibility data: exactly what is written here,
// and each for comfort alone. The styles that such a browser is sent are asked, and its script by ESLint.

import { createRequire } from 'node:module';
import type { CompatData, CompatStatement, Identifier } from '@mdn/browser-compat-data';
import postcss, { type ChildNode, type Document, type Container } from 'postcss';
import { describe, expect, it } from 'vitest';
import { oldStylesOf, WITHOUT_FLEX_GAP } from '../../../scripts/content/vite/old-styles.js';
import { stylesOf } from '../../../scripts/content/vite/styles.js';

const { css } = createRequire(import.meta.url)('@mdn/browser-compat-data') as CompatData;
const oldest = { chrome: 80, edge: 80, firefox: 78, safari: 14, safari_ios: 14 } as const;

/** The browsers of the table that have not what `found` tells of; none when the data do not know it. */
function lackingIn(
  found: CompatStatement | undefined,
  versions: Readonly<Partial<Record<string, number>>> = oldest,
): string[] {
  return Object.entries(versions).flatMap(([browser, version]) => {
    const told = found?.support[browser as keyof typeof oldest];
    if (told === undefined) return [];
    const whole = (Array.isArray(told) ? told : [told]).filter(
      ({ prefix, flags, alternative_name }) => !prefix && !flags && !alternative_name,
    );
    const isThere = whole.some(
      ({ version_added: added, version_removed: removed }) =>
        typeof added === 'string' && !removed && Number.parseFloat(added.replace('≤', '')) <= (version ?? 0),
    );
    return isThere ? [] : [browser];
  });
}

const at = (from: Identifier | undefined, ...path: readonly string[]): CompatStatement | undefined =>
  path.reduce<Identifier | undefined>((node, name) => node?.[name], from)?.__compat;

/** Each feature that is asked for outside of `@supports`, with what the data say of it. */
function featuresOf(styles: string): [name: string, found: CompatStatement | undefined][] {
  const { properties, selectors, 'at-rules': atRules } = css as unknown as Record<string, Identifier>;
  const features: [string, CompatStatement | undefined][] = [];
  const isAsked = (node: ChildNode) => {
    let above: Container | Document | undefined = node.parent as Container | undefined;
    while (above) {
      if (above.type === 'atrule' && 'name' in above && above.name === 'supports') return true;
      above = above.parent as Container | undefined;
    }
    return false;
  };
  postcss.parse(styles).walk((node) => {
    if (isAsked(node)) return;
    if (node.type === 'decl' && !/^-/.test(node.prop)) {
      features.push([`${node.prop}:`, at(properties, node.prop)]);
      for (const word of node.value.split(/[\s,]+/))
        if (/^[a-z-]+$/.test(word)) features.push([`${node.prop}: ${word}`, at(properties, node.prop, word)]);
    }
    if (node.type === 'rule')
      for (const [, name = ''] of node.selector.matchAll(/:{1,2}([a-z-]+)/g))
        features.push([`:${name}`, at(selectors, name)]);
    if (node.type === 'atrule') {
      features.push([`@${node.name}`, at(atRules, node.name)]);
      for (const [, name = ''] of node.params.matchAll(/\(([a-z-]+)/g))
        features.push([`@${node.name} ${name}`, at(atRules, node.name, name.replace(/^(min|max)-/, ''))]);
    }
  });
  return features;
}

/** What is asked for that one of the oldest browsers has not. */
const lackedBy = (styles: string): string[] =>
  [...new Set(featuresOf(styles).flatMap(([name, found]) => (lackingIn(found).length > 0 ? [name] : [])))].sort();

/** Nobody misses a word or a button without them, and a browser that knows none drops that one line. */
const comfort = {
  'where lines break': [
    'break-after: avoid',
    'overflow-wrap: anywhere',
    'text-wrap:',
    'text-wrap: balance',
    'text-wrap: pretty',
  ],
  'how links, focus and marks are drawn': [
    ':marker',
    'appearance:',
    'cursor: default',
    'cursor: pointer',
    'outline:',
    'text-decoration-thickness:',
    'text-underline-offset:',
  ],
  'how large fields and text grow': [
    'field-sizing:',
    'field-sizing: content',
    'width: fit-content',
    'resize:',
    'text-size-adjust:',
  ],
  'the colours of the system, of the dark and of paper': [
    '@media forced-colors',
    'color-scheme:',
    'color-scheme: dark',
    'color-scheme: light',
    'forced-color-adjust:',
    'forced-color-adjust: none',
    'print-color-adjust:',
    'print-color-adjust: exact',
  ],
  'where a jump ends, under the bar': [
    'scroll-margin-block-end:',
    'scroll-margin-block-start:',
    'scroll-padding-block-end:',
    'scroll-padding-block-start:',
  ],
  'one screen at a time in the moment before the script runs': ['@media scripting'],
};

/** What `:has()` hides or shows where it is known: elsewhere all of it is seen, or what script and `hidden` say. */
const decidedByHas = [
  '.cp-bar__line:has(.cp-saving--unsaved) .cp-bar__done',
  'course-app:not([ready]) :is([data-screen],[data-away]):not(#start,:target,:has(:target))',
  'course-app:not([ready]) #start:has(~:is([data-screen],[data-away]):target,~[data-screen] :target)',
  '.cp-bar:not(:has(+*))',
  '.cp-cover:not(:has(+*))>*>:not(h1)',
  '#start:not(:has(+*)) .nhsuk-task-list>li:not(:has(+*))',
  '.cp-activity:has(+.cp-paper):not(:has(>.cp-summary))',
  '.cp-activity:not(:has(>.cp-summary))+.cp-paper',
];

describe('the styles for the oldest browsers', () => {
  const { launch, rest } = stylesOf('.');
  const old = oldStylesOf(launch + rest);

  it('ask for nothing that they have not, but for comfort', () => {
    expect(lackedBy(old)).toEqual(Object.values(comfort).flat().sort());
  });

  it('leave out what :has() asks for, and no word depends on it', () => {
    const hiding = /(?:^|;)\s*(?:display:\s*(?:none|block)|visibility|clip-path)/;
    const decided: string[] = [];
    postcss.parse(launch + rest).walkRules((rule) => {
      if (hiding.test((rule.nodes ?? []).map(String).join(';')))
        decided.push(...rule.selectors.filter((selector) => selector.includes(':has(')));
    });
    expect(decided).toEqual(decidedByHas);
    expect(old).not.toContain(':has(');
  });

  it('are asked by data that know what is newer', () => {
    const newer = 'a:has(b){inset:0}p:is(i,b){text-wrap:balance}@media (scripting:none){a{padding-inline:1px}}';
    expect(lackedBy(newer)).toEqual([
      ':has',
      ':is',
      '@media scripting',
      'inset:',
      'padding-inline:',
      'text-wrap:',
      'text-wrap: balance',
    ]);
    expect(lackedBy('@supports (inset:0){a{inset:0}}a{margin-inline-start:0}')).toEqual([]);
  });

  it('write out selector lists, sides and gaps', () => {
    expect(
      oldStylesOf('.a :is(b,i){inset-inline:0 1px}.c{display:flex;flex-wrap:wrap;gap:1px 2px;margin-block:0}'),
    ).toBe(
      `.a b,.a i{left:0;right:1px}.c{display:flex;flex-wrap:wrap;gap:1px 2px;margin-top:0;margin-bottom:0}@supports ${WITHOUT_FLEX_GAP}{.c>:not(:last-child){margin-right:2px;margin-bottom:1px}}`,
    );
    expect(oldStylesOf('a,b:has(i){appearance:none}b:has(i){margin:0}.a :is(b > i){border-inline-width:1px 2px}')).toBe(
      'a{-webkit-appearance:none;appearance:none}.a b > i{border-left-width:1px;border-right-width:2px}',
    );
    expect(oldStylesOf('a:not(.b,.c):focus-visible{inset:1px 2px}')).toBe(
      'a:not(.b):not(.c):focus{top:1px;right:2px;bottom:1px;left:2px}',
    );
  });

  it('know where a gap between flex items is missing, by properties that came at the same time', () => {
    const { properties } = css as unknown as Record<string, Identifier>;
    const gap = at(properties, 'gap', 'flex_context');
    for (const versions of [
      { chrome: 83 },
      { chrome: 84 },
      { edge: 83 },
      { edge: 84 },
      { firefox: 78 },
      { firefox: 90 },
      { safari: 14 },
      { safari: 14.1 },
      { safari_ios: 14 },
      { safari_ios: 14.5 },
    ]) {
      const lacks = (found: CompatStatement | undefined) => lackingIn(found, versions).length > 0;
      const guessed = lacks(at(properties, 'appearance')) && lacks(at(properties, 'translate'));
      expect([versions, guessed]).toEqual([versions, lacks(gap)]);
    }
  });
});
