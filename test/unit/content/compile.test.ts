import { describe, expect, it } from 'vitest';
import { compile } from '../../../scripts/content/compile.js';
import { filesOf } from '../../fixtures/other-courses.js';

const files = filesOf('welsh-course');

describe('a course that was compiled a moment ago', () => {
  it('is not compiled again', () => {
    expect(compile(new Map(files))).toBe(compile(files));
  });

  it('is compiled anew as a draft', () => {
    expect(compile(files, { isDraft: true }).course.isDraft).toBe(true);
    expect(compile(files, { isDraft: false }).course.isDraft).toBeUndefined();
  });

  it('is compiled anew when a text has changed, also in the same map', () => {
    const [name, text] = [...files].find(([path]) => path === 'course.yaml') ?? ['', ''];
    const changed = new Map(files);
    const before = compile(changed);
    changed.set(name, text.replace(/^title: .*$/m, 'title: Teitl newydd'));
    expect(before.course.title).not.toBe('Teitl newydd');
    expect(compile(changed).course.title).toBe('Teitl newydd');
  });

  it('is compiled anew when a file has come or gone', () => {
    const more = new Map([
      ...files,
      ['media/arall.svg', '<svg xmlns="http://www.w3.org/2000/svg"><title>Arall</title></svg>'],
    ]);
    const before = compile(files);
    expect(compile(more)).not.toBe(before);
    expect(compile(files)).toBe(before);
  });
});

describe('a scenario that is compiled', () => {
  const { activities } = compile(filesOf('sample-course'));
  const scenes = activities.flatMap((activity) => (activity.kind === 'scenario' ? activity.scenes : []));

  it('tells of who speaks what is seen in the pictures, and of where to read again the heading', () => {
    const voices = Object.fromEntries(scenes.flatMap(({ voice }) => (voice ? [[voice.name, voice]] : [])));
    expect(voices['A colleague who answers the phones']).toMatchObject({ isStaff: true, features: ['glasses'] });
    // A wheelchair belongs to the whole figure, of which a face is all that is shown.
    expect(voices['A patient']).toMatchObject({ isStaff: false, features: [] });
    expect(scenes.find(({ reread }) => reread === 'respect')?.rereadTitle).toBe('Respect what people know and can do');
    expect(scenes.find(({ choices }) => choices.length === 0)?.reread).toBeUndefined();
  });
});
