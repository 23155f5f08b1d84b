// Which pictures are taken of a state, and against what it is checked.

import { SCHEMES, SIZES, type Scheme, type Size, type State } from './state.js';

export interface View {
  readonly name: string;
  readonly size: Size;
  readonly scheme: Scheme;
}

/** The width of what is printed on A4 between our margins. */
const PAPER: Size = { name: 'paper', width: 658, height: 960 };
const SCHEME_SIZE = SIZES.find(({ name }) => name === '714') as Size;

const pictures: readonly View[] = [
  ...SIZES.map((size): View => ({ name: size.name, size, scheme: 'light' })),
  ...SCHEMES.filter((scheme) => scheme !== 'light').map((scheme): View => ({
    name: scheme,
    size: SCHEME_SIZE,
    scheme,
  })),
];
const everything: readonly View[] = SIZES.flatMap((size) =>
  SCHEMES.map((scheme): View => ({ name: `${size.name} ${scheme}`, size, scheme })),
);
const paper: readonly View[] = [{ name: 'paper', size: PAPER, scheme: 'light' }];

/** Every size in light colours; dark and forced colours at one size. */
export function pictureViews({ medium }: State): readonly View[] {
  return medium === 'print' ? paper : pictures;
}

/** Every size in every scheme. */
export function allViews({ medium }: State): readonly View[] {
  return medium === 'print' ? paper : everything;
}

/** One view for each state, another one for the next: together the states meet every size in every scheme. */
export function oneView(state: State, at: number): View {
  const views = allViews(state);
  return views[at % views.length] as View;
}
