// The styles once more, for browsers that drop half of them (Chrome before 88, Firefox before 84, Safari before 14.1): selector
// lists inside of a selector written out, two sides in one property as one each, and margins where a gap of flex is not known.
// One file, which only such a browser asks for (src/shell/load-styles.ts): the launch of all others weighs what it did.

import expandedIs from '@csstools/postcss-is-pseudo-class';
import { keepLast } from '../keep-last.js';
import postcss, { type Declaration, type Root, type Rule } from 'postcss';
import logical from 'postcss-logical';
import expandedNot from 'postcss-selector-not';

/**
 * True where a gap between flex items is not known and false elsewhere, by two properties that came with it or before:
 * `appearance` in Chrome 84, `translate` in Firefox 72 and Safari 14.1.
 */
export const WITHOUT_FLEX_GAP = '(not (appearance:none)) and (not (translate:none))';

const madeLast = keepLast<string>(4);

export function oldStylesOf(css: string): string {
  return madeLast(css, () => madeOf(css));
}

function madeOf(css: string): string {
  const root = postcss([expandedIs({ preserve: false, onComplexSelector: undefined }), expandedNot()]).process(
    css.replaceAll(':where(', ':is('),
    {
      from: undefined,
    },
  ).root as Root;
  root.walkRules((rule) => {
    const selectors = rule.selectors.filter((selector) => !unknown.test(selector)).map(plain);
    // One that is not known takes all others of its rule with it.
    if (selectors.length === 0) return void rule.remove();
    rule.selectors = selectors;
    marginsFor(rule);
  });
  root.walkDecls((declaration) => {
    const sides = sidesOf(declaration);
    if (sides === null) return;
    declaration.replaceWith(...sides.map(([prop, value]) => declaration.clone({ prop, value })));
  });
  // Left is where a line begins: no course in the other direction is so old.
  return postcss([logical()]).process(root, { from: undefined }).css;
}

/** There is no other way to say these: what they ask for is comfort, and is left out. */
const unknown = /:(?:has|dir)\(/;

/** What the expansion leaves as it is has an order of its own inside, below what stands before: the same without the brackets. */
const plain = (selector: string) =>
  selector.replaceAll(':focus-visible', ':focus').replace(/(?<=[ >]):is\(((?:[^()]|\([^()]*\))*)\)/g, '$1');

/** What postcss-logical leaves: Chrome 87 brought the two sides of these. */
function sidesOf({ prop, value }: Declaration): [property: string, value: string][] | null {
  if (prop === 'appearance')
    return [
      ['-webkit-appearance', value],
      [prop, value],
    ];
  const [, name = '', axis = ''] = /^(scroll-(?:margin|padding))-(block|inline)$/.exec(prop) ?? [];
  if (name === '') return null;
  const [first = '', second = first] = postcss.list.space(value);
  return [
    [`${name}-${axis}-start`, first],
    [`${name}-${axis}-end`, second],
  ];
}

/** A rule that says flex and gap: its items keep the same distance by margins. */
function marginsFor(rule: Rule): void {
  const said = (prop: string) => {
    let found = '';
    rule.walkDecls(prop, ({ value }) => void (found = value));
    return found;
  };
  const gap = postcss.list.space(said('gap'));
  const down = said('row-gap') || (gap[0] ?? '');
  const across = said('column-gap') || (gap[1] ?? gap[0] ?? '');
  if (!/flex$/.test(said('display')) || (down === '' && across === '')) return;
  const isColumn = said('flex-direction').startsWith('column');
  // At their ends: a margin at the start may be `auto`, which moves an item to the other side.
  const items = rule.selectors.map((selector) => `${selector}>:not(:last-child)`).join(',');
  const margins = [
    isColumn ? '' : `margin-inline-end:${across}`,
    isColumn || said('flex-wrap') === 'wrap' ? `margin-block-end:${down}` : '',
  ]
    .filter((margin) => margin !== '')
    .join(';');
  rule.after(`@supports ${WITHOUT_FLEX_GAP}{${items}{${margins}}}`);
}
