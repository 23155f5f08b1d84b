import '../../src/components/parts/course-scene.js';
import { expect, fixture, html } from '@open-wc/testing';
import type { DrawnScene } from '../../src/model/scene.js';
import type { CourseScene } from '../../src/components/parts/course-scene.js';
import { linkStyles } from './quiz-page.js';

const figure = (id: string, place: string) => `<g data-f="${id}" transform="${place}"><circle r="4"></circle></g>`;
const sceneOf = (name: string, move: string, ...figures: string[]): DrawnScene => ({
  name,
  move,
  svg: `<svg class="cp-scene" viewBox="0 0 100 60" role="img"><title>This is ${name}.</title>${figures.join('')}</svg>`,
});
const outside = sceneOf('outside', '', figure('p1', 'translate(10 30)'), figure('pen', 'translate(60 20)rotate(-37)'));
const inside = sceneOf(
  'inside',
  'Someone takes a seat.',
  figure('p1', 'translate(50 30)'),
  figure('pen', 'translate(60 20)rotate(-37)'),
  figure('p2', 'translate(80 30)'),
);

async function shown(scene: DrawnScene, quiet = false): Promise<CourseScene> {
  await linkStyles();
  return fixture(html`<course-scene .scene=${scene} ?quiet=${quiet}></course-scene>`);
}

async function next(element: CourseScene, scene: DrawnScene): Promise<Animation[]> {
  element.scene = scene;
  await element.updateComplete;
  return element.getAnimations({ subtree: true });
}

const idOf = (animation: Animation) => ((animation.effect as KeyframeEffect).target as SVGElement).dataset['f'];
const frames = (animation: Animation) => (animation.effect as KeyframeEffect).getKeyframes();

/** As the browser answers someone who asked their system for less motion. */
async function withLessMotion(test: () => Promise<void>): Promise<void> {
  const { matchMedia } = window;
  window.matchMedia = (query) =>
    ({ ...matchMedia(query), matches: query.includes('prefers-reduced-motion: reduce') }) as MediaQueryList;
  try {
    await test();
  } finally {
    window.matchMedia = matchMedia;
  }
}

describe('a scene', () => {
  it('is seen with its words for people who do not see it, and moves nothing by itself', async () => {
    const element = await shown(outside);
    await expect(element).to.be.accessible();
    expect(element.querySelector('title')?.textContent).to.equal('This is outside.');
    expect(element.getAnimations({ subtree: true })).to.have.length(0);
    expect(element.querySelector('[role=status]')?.textContent).to.equal('');
  });

  it('moves whoever has another place, shows whoever is new, and leaves the rest, in under 300 ms', async () => {
    const animations = await next(await shown(outside), inside);
    expect(animations.map(idOf)).to.deep.equal(['p1', 'p2']);
    const [moved, appeared] = animations as [Animation, Animation];
    expect(frames(moved).map(({ transform }) => transform)).to.deep.equal([
      'translate(10px, 30px) rotate(0deg) scale(1)',
      'translate(50px, 30px) rotate(0deg) scale(1)',
    ]);
    expect(frames(appeared).map(({ opacity }) => opacity)).to.deep.equal(['0', '1']);
    for (const animation of animations)
      expect(Number(animation.effect?.getComputedTiming().duration)).to.be.lessThan(300);
  });

  it('says the move in words, and changes its words for people who do not see it', async () => {
    const element = await shown(outside);
    await next(element, inside);
    expect(element.querySelector('[role=status]')?.textContent).to.equal('Someone takes a seat.');
    expect(element.querySelector('title')?.textContent).to.equal('This is inside.');
    await expect(element).to.be.accessible();
  });

  it('stands in its new place at once for those who asked for less motion, and still says so', async () => {
    await withLessMotion(async () => {
      const element = await shown(outside);
      expect(await next(element, inside)).to.have.length(0);
      expect(element.querySelector('[data-f=p1]')?.getAttribute('transform')).to.equal('translate(50 30)');
      expect(element.querySelector('[role=status]')?.textContent).to.equal('Someone takes a seat.');
    });
  });

  it('is quiet where something else says what has changed', async () => {
    const element = await shown(outside, true);
    await next(element, inside);
    expect(element.querySelector('[role=status]')).to.equal(null);
  });

  it('that is drawn again as it was does not move', async () => {
    const element = await shown(inside);
    expect(await next(element, { ...inside })).to.have.length(0);
  });
});
