import { expect, inject, it } from 'vitest';
import { Learner } from './learner.js';
import { Visit } from './visit.js';

it('an assessor reads each answer in words, and exports it as Moodle does', async () => {
  const visit = await Visit.open();
  const learner = new Learner(await visit.launch({ edition: '1.2', window: 'phone' }));
  await learner.opensQuiz();
  await learner.startsQuiz();
  const stems = [(await learner.questionOnScreen()).stem];
  await learner.answers(1, () => 'wrong');
  stems.push((await learner.questionOnScreen()).stem);
  await learner.answers(1, () => 'right');
  await learner.seesSaving('saving.saved');

  await visit.page.getByRole('link', { name: 'Assessor view' }).click();
  const report = visit.page.locator('attempt-report', { hasText: visit.learner });
  const rows = report.locator('tbody tr');
  await rows.nth(1).waitFor();
  for (const [at, stem] of stems.entries()) {
    const row = await rows.nth(at).innerText();
    const given = learner.given[at];
    expect(row).toContain(stem);
    for (const text of given?.texts ?? []) expect(row).toContain(text);
    expect(row).toContain(given?.isRight ? 'Right' : 'Wrong');
  }
  const moodle = await (await fetch(`${inject('previewUrl')}export/moodle-interactions.txt`)).text();
  const line = moodle.split('\n').find((one) => one.includes(visit.learner.replace('Visitor, ', '')));
  expect(line).toContain(
    learner.given
      .map(({ id, response, pattern, isRight }) => [id, response, pattern, isRight ? 'correct' : 'wrong'].join('\t'))
      .join('\t'),
  );
  expect(visit.complaints.join('\n')).toBe('');
  await visit.leave();
});
