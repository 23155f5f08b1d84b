// The styles once more, for browsers that drop half of them (Chrome before 88, Firefox before 84, Safari before 14.1): selector
// lists inside of a selector written out, two sides in one property as one each, and margins where a gap of flex is not known.
// One file, which only such a browser asks for (src/shell/load-styles.ts): the launch of all others weighs what it did.

import expandedIs from '@csstools/postcss-is-pseudo-class';
import { keepLast } from '../keep-last.js';
import postcss, { type Declaration, type Root, type Rule } from 'postcss';
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
  return root.toString();
}

/** There is no other way to say these: what they ask for is comfort, and is left out. */
const unknown = /:(?:has|dir)\(/;

/** What the expansion leaves as it is has an order of its own inside, below what stands before: the same without the brackets. */
const plain = (selector: string) =>
  selector.replaceAll(':focus-visible', ':focus').replace(/(?<=[ >]):is\(((?:[^()]|\([^()]*\))*)\)/g, '$1');

/** Chrome 87 brought these, Safari 14.1 most of them. Left is where a line begins: no course in the other direction is so old. */
const physical: Readonly<Record<string, string>> = {
  'inset-block-start': 'top',
  'inset-block-end': 'bottom',
  'inset-inline-start': 'left',
  'inset-inline-end': 'right',
};

function sidesOf({ prop, value }: Declaration): [property: string, value: string][] | null {
  const whole = physical[prop];
  if (whole) return [[whole, value]];
  if (prop === 'appearance')
    return [
      ['-webkit-appearance', value],
      [prop, value],
    ];
  const parts = postcss.list.space(value);
  const [first = '', second = first, third = first, fourth = second] = parts;
  if (prop === 'inset')
    return [
      ['top', first],
      ['right', second],
      ['bottom', third],
      ['left', fourth],
    ];
  const [, name = '', axis = '', of = ''] =
    /^(inset|margin|padding|border|scroll-margin|scroll-padding)-(block|inline)(-width)?$/.exec(prop) ?? [];
  if (name === '') return null;
  const own = (side: string) => physical[`${name}-${axis}-${side}`] ?? `${name}-${axis}-${side}${of}`;
  return name === 'border' && of === ''
    ? ['start', 'end'].map((side) => [own(side), value])
    : [
        [own('start'), first],
        [own('end'), second],
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
