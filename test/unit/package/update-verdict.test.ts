import { describe, expect, it } from 'vitest';
import { changesOf } from '../../../scripts/package/changes.js';
import { confirmationOf } from '../../../scripts/package/confirmations.js';
import { similarityOf } from '../../../scripts/package/similarity.js';
import { before, after, leafletWith, a, b, c, d } from '../../fixtures/released-versions.js';

describe('the verdict on an update', () => {
  const key = changesOf(before, after(leafletWith([a, b, { ...c, right: true }, { ...d, right: false }])));
  const entry = (line: string) =>
    `# Changes\n\n## 1.1.0 (1 December 2026)\n\n${line}\n\n## 1.0.0\n\nConfirms: course id\n`;

  it('stops a structural change that nothing confirms', () => {
    expect(confirmationOf(key, entry(''), '1.1.0').unconfirmed.map(({ subject }) => subject)).toEqual([
      'key of Q02_leaflet',
    ]);
  });

  it.each(['Confirms: key of Q02_leaflet', '- Confirms: key of Q02_leaflet.', '* Confirms:  `key of q02_leaflet`'])(
    'lets it pass when the entry says "%s"',
    (line) => {
      expect(confirmationOf(key, entry(line), '1.1.0')).toEqual({
        unconfirmed: [],
        idle: [],
        advice: 'overwrite the package',
      });
    },
  );

  it('takes a confirmation that waits under "Unreleased" for the next version', () => {
    expect(
      confirmationOf(key, `# Changes\n\n## Unreleased\n\nConfirms: key of Q02_leaflet\n\n## 1.0.0\n`, '1.0.0')
        .unconfirmed,
    ).toEqual([]);
  });

  it('does not take a confirmation from another version, and names one that confirms nothing', () => {
    expect(confirmationOf(key, entry(''), '1.0.0').unconfirmed).toHaveLength(1);
    expect(confirmationOf([], entry('Confirms: key of Q99_gone'), '1.1.0')).toEqual({
      unconfirmed: [],
      idle: ['key of Q99_gone'],
      advice: 'nothing changed',
    });
  });

  it('asks for a new activity when reports would mix two things', () => {
    expect(confirmationOf(changesOf(before, after({ inCourse: { id: 'coprod' } })), '', '2.0.0').advice).toBe(
      'make a new activity',
    );
    expect(confirmationOf(null, '', '1.0.0').advice).toBe('first release');
  });
});

describe('similarity', () => {
  it.each([
    ['Power is shared.', 'power is SHARED', 1],
    ['Power is shared', 'Power is lost', 2 / 3],
    ['yes yes yes', 'yes', 0.5],
    ['', '', 1],
    ['one', 'two', 0],
  ])('of "%s" and "%s" is %d', (one, other, share) => {
    expect(similarityOf(one, other)).toBeCloseTo(share, 10);
  });
});
