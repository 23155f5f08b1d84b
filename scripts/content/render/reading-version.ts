// What an activity is for somebody who reads it: on paper, in search, and in a browser where no script runs.
// The element replaces it as soon as it can draw itself.

import { message } from '../../../src/model/messages.js';
import type {
  Activity,
  CheckActivity,
  LadderActivity,
  MythsActivity,
  Option,
  ScenarioActivity,
  SelfCheckActivity,
  StoryActivity,
  Words,
} from '../../../src/model/course.js';
import { markup, raw, type Html } from './html.js';
import type { Library } from './library.js';

export function readingVersionOf(library: Library, id: string): Html {
  const activity = library.activities.get(id);
  if (!activity) return raw('');
  const tag = raw(`${activity.kind}-activity`);
  return markup`<${tag} class="cp-activity" data-activity="${activity.id}"><h3 class="nhsuk-heading-m">${activity.title}</h3><p>${activity.intro}</p>${bodyOf(activity, library.words)}</${tag}>`;
}

function bodyOf(activity: Activity, words: Words): Html {
  switch (activity.kind) {
    case 'ladder':
      return ladder(activity);
    case 'myths':
      return myths(activity, words);
    case 'story':
      return story(activity, words);
    case 'check':
      return check(activity, words);
    case 'scenario':
      return scenario(activity);
    case 'self-check':
      return selfCheck(activity);
  }
}

const bullets = (lines: readonly Html[]) => markup`<ul>${lines.map((line) => markup`<li>${line}</li>`)}</ul>`;

function ladder({ rungs, practices, credit }: LadderActivity): Html {
  const practicesOn = (rung: string) => practices.filter((practice) => practice.rung === rung);
  const items = rungs.map(
    (rung) =>
      markup`<li><strong>${rung.name}</strong>: ${rung.meaning}${practicesOn(rung.code).length > 0 && bullets(practicesOn(rung.code).map(({ text, why }) => markup`${text} ${why}`))}</li>`,
  );
  return markup`<ol>${items}</ol><p class="cp-credit">${raw(credit)}</p>`;
}

function myths({ statements }: MythsActivity, words: Words): Html {
  const names = { fact: message(words, 'written.fact'), myth: message(words, 'written.myth') };
  return bullets(
    statements.map(
      ({ text, answer, why, source }) => markup`“${text}” <strong>${names[answer]}.</strong> ${why} ${raw(source)}`,
    ),
  );
}

function story({ teller, steps, asks }: StoryActivity, words: Words): Html {
  const answers = { told: message(words, 'activities.told', { teller }), ask: message(words, 'activities.to_ask') };
  const told = steps.map(
    (step) =>
      markup`<h4 class="nhsuk-heading-s">${step.title}</h4><figure class="cp-voice"><blockquote><p>${step.quote}</p></blockquote><figcaption>${teller}</figcaption></figure>${step.notice !== undefined && markup`<p><strong>${message(words, 'activities.notice')}</strong> ${step.notice}</p>`}`,
  );
  return markup`${told}<h4 class="nhsuk-heading-s">${asks.title}</h4><p>${asks.intro}</p>${bullets(asks.items.map(({ text, told: isTold, why }) => markup`${text} <strong>${isTold ? answers.told : answers.ask}.</strong> ${why}`))}`;
}

function check({ questions }: CheckActivity, words: Words): Html {
  return markup`${questions.map(({ stem, options }) => markup`<p><strong>${stem}</strong></p>${bullets(options.map(({ text }) => markup`${text}`))}${answerOf(options, words)}`)}`;
}

/** Behind a press, so that a reader can think first. */
function answerOf(options: readonly Option[], words: Words): Html {
  const right = options
    .filter((option) => option.right)
    .map(({ text, feedback }) => markup`<p>${text} ${feedback}</p>`);
  return markup`<details class="nhsuk-details"><summary class="nhsuk-details__summary"><span class="nhsuk-details__summary-text">${message(words, 'written.answer')}</span></summary><div class="nhsuk-details__text">${right}</div></details>`;
}

/** The wise ways through: what the other choices lead to is for those who make them. */
function scenario({ scenes }: ScenarioActivity): Html {
  return markup`${scenes.map(({ title, text, choices }) => {
    const wise = choices
      .filter((choice) => choice.wise)
      .map((choice) => markup`<strong>${choice.text}</strong> ${choice.consequence}`);
    return markup`<h4 class="nhsuk-heading-s">${title}</h4><p>${text}</p>${wise.length > 0 && bullets(wise)}`;
  })}`;
}

/** Without the regulators' headings: those are for the plan that the activity writes. */
function selfCheck({ scale, statements, plan }: SelfCheckActivity): Html {
  const rated = bullets(statements.map(({ text }) => markup`${text}`));
  const fields = bullets(plan.fields.map(({ label, hint }) => markup`<strong>${label}</strong> ${hint}`));
  return markup`<p>${scale.map(({ text }) => text).join(' · ')}</p>${rated}<h4 class="nhsuk-heading-s">${plan.title}</h4><p>${plan.intro}</p>${fields}`;
}
