import { describe, expect, it } from 'vitest';
import { lmsTargetOf, lmsTargets } from '../../../scripts/package/lms-targets.js';
import { choiceOf } from '../../../scripts/package/edition-choice.js';
import { releaseNotesOf } from '../../../scripts/package/release-notes.js';
import { packageOf } from '../../../scripts/package/pack.js';
import type { Update } from '../../../scripts/package/pending-update.js';
import { courseOf } from '../../fixtures/quiz-course.js';
import { built, facts, template } from '../../fixtures/package-facts.js';

const update: Update = {
  from: '1.0.0',
  to: '1.1.0',
  changes: [{ subject: 'Q99_new new', weight: 'notice', says: 'The question Q99_new is new.' }],
  entry: '1.1.0 (1 December 2026)\n\nOne question more.\n',
  unconfirmed: [],
  idle: [],
  advice: 'overwrite the package',
};

describe('a learning team names its LMS', () => {
  it.each([
    ['moodle', ['1.2']],
    ['totara', ['1.2']],
    ['learning-hub', ['1.2']],
    ['esr', ['1.2']],
    ['docebo', ['2004-3rd']],
    ['cornerstone', ['2004-3rd']],
    ['scorm-cloud', ['1.2', '2004-4th', '2004-3rd']],
  ])('and %s gets %j', (name, editions) => {
    expect(choiceOf({ lms: name }).editions).toEqual(editions);
    expect(lmsTargetOf(name.toUpperCase())?.settings.length).toBeGreaterThan(0);
  });

  it('or an edition, or nothing and gets all of them', () => {
    expect(choiceOf({ edition: '2004-4th' })).toEqual({ editions: ['2004-4th'], lms: null });
    expect(choiceOf({}).editions).toEqual(['1.2', '2004-4th', '2004-3rd', 'web']);
  });

  it.each([
    [
      { lms: 'blackboard' },
      'There is no LMS "blackboard" in the table. Choose one of moodle, totara, learning-hub, esr, docebo, cornerstone, scorm-cloud; or leave --lms out and take the edition that your LMS asks for.',
    ],
    [{ edition: '2004' }, 'There is no edition "2004". Choose one of 1.2, 2004-4th, 2004-3rd, web.'],
    [{ lms: 'moodle', edition: '1.2' }, 'Give either --lms or --edition: the LMS decides the edition.'],
  ])('and is told what there is after %j', (wish, says) => {
    expect(() => choiceOf(wish)).toThrow(says);
  });
});

describe('the release notes', () => {
  const packages = choiceOf({}).editions.map((edition) => packageOf(built(), template, facts, edition));

  it('say what to do, what learners will notice, and which file goes where', () => {
    const notes = releaseNotesOf(courseOf({}), update, packages);
    expect(notes).toContain(
      '## What to do\n\nOverwrite the package in the activity that is there. Progress, status and scores are kept.\n',
    );
    expect(notes).toContain('- The question Q99_new is new.');
    expect(notes).toContain('## From the change log\n\nOne question more.');
    expect(notes).toContain('### Docebo\n\nUpload `co_production-scorm2004-3rd-v1.2.3.zip` (SCORM 2004 3rd edition).');
    expect(notes).toContain(`- \`co_production-scorm12-v1.2.3.zip\` ${packages[0]?.sha256}`);
    for (const lms of lmsTargets) expect(notes).toContain(`### ${lms.title}`);
  });

  it.each([
    ['first release', 'Make a new activity in the LMS: this is the first release.'],
    [
      'nothing changed',
      'Nothing that a learner sees or an LMS keeps has changed since version 1.0.0. Overwriting the package is safe.',
    ],
    [
      'make a new activity',
      'Make a new activity, and leave the old one for the records. In the old one, reports would mix two different things under one name.',
    ],
  ] as const)('advise after "%s"', (advice, says) => {
    expect(releaseNotesOf(courseOf({}), { ...update, advice }, packages)).toContain(says);
  });

  it('warn when the version is already out with other words', () => {
    expect(releaseNotesOf(courseOf({}), { ...update, to: '1.0.0' }, packages)).toContain(
      'But raise the version first (npm run release): 1.0.0 is already out with other words.',
    );
  });
});
