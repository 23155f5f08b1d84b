import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Course, Section } from '../../model/course.js';
import { isDone, type Progress } from '../../model/progress.js';
import { isFinished } from '../../model/quiz.js';
import { scoreWords } from '../parts/score-words.js';
import { message } from '../../model/messages.js';

export interface Start {
  readonly course: Course;
  readonly progress: Progress;
  /** The picture of the cover: markup at build time, the node itself once the page is alive. */
  readonly picture: unknown;
  /** The line that says that it is a draft, and who made it: the same, and nothing where a course says nothing. */
  readonly draft?: unknown;
  readonly made?: unknown;
  /** What the signs of the picture mean. */
  readonly key?: unknown;
  /** The way back to where the contents were opened from. */
  readonly wayBack?: unknown;
}

/** The cover. Links only, so that the build can draw it and it works before any script does. */
export function startView(start: Start): TemplateResult {
  const { course, picture, draft = nothing, made = nothing, key = nothing, wayBack = nothing } = start;
  const { words } = course;
  return html`${draft}<div class="cp-cover">
      <div class="cp-cover__words">
        <h1 class="nhsuk-heading-xl" tabindex="-1">${course.title}</h1>
        <p class="cp-cover__able">${message(words, 'start.question')}</p>
        ${start.progress.completedOn === null ? whatItTakes(course) : nothing} ${passedWords(start)}
        <p class="cp-cover__ways">${ways(start)}</p>
        ${made === nothing ? nothing : html`<dl class="cp-facts">${made}</dl>`}
      </div>
      <div class="cp-cover__picture">${picture}</div>
    </div>
    ${key}
    <div class="cp-sections">
      <h2 class="nhsuk-heading-l" id="contents" tabindex="-1">${message(words, 'start.sections')}</h2>${wayBack}
      <ul class="nhsuk-task-list">${course.sections.map((section) => task(start, section))}</ul>
      ${course.pages.some(({ id }) => id === 'search') ? html`<p><a href="#search">${message(words, 'start.search')}</a></p>` : nothing}
    </div>`;
}

function whatItTakes(course: Course): TemplateResult {
  const { words } = course;
  return html`<p>${unbroken(message(words, 'start.able', { n: minutesOf(course) }))}</p>
    <p><strong>${message(words, 'start.to_complete')}</strong> ${ruleWords(course)}</p>`;
}

/** A sentence in which a line may not end in the middle of "co-production". */
function unbroken(text: string): unknown {
  return text.split(/(\S+-\S+)/).map((part, at) => (at % 2 === 1 ? html`<span>${part}</span>` : part));
}

function minutesOf(course: Course): number {
  return course.sections.reduce((sum, section) => sum + section.minutes, 0);
}

function ruleWords({ words, completion, quiz: { passMark: percent } }: Course): string {
  return completion.sections === 'all'
    ? message(words, 'start.rule_all', { percent })
    : message(words, 'start.rule', { percent });
}

function passedWords({ course, progress }: Start): TemplateResult | typeof nothing {
  const { words, language } = course;
  const { quiz, completedOn } = progress;
  if (!quiz.passed) return nothing;
  const score = scoreWords(course, quiz.best?.percent ?? 0);
  if (completedOn === null) return passed(message(words, 'start.passed_not_done', { score }));
  if (completedOn === '') return passed(message(words, 'start.passed_day_unknown', { score }));
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(completedOn));
  return passed(message(words, 'start.passed', { day, score }));
}

const passed = (text: string) => html`<p class="cp-cover__passed">${text}</p>`;

/** One action that fits the state, and the quicker way beside it. */
function ways({ course, progress }: Start): TemplateResult {
  const { words } = course;
  const quiz = course.sections.find((section) => section.kind === 'quiz');
  const toQuiz = (text: string) => (quiz ? html`<a href="#${quiz.id}">${text}</a>` : nothing);
  const next = nextOf(course, progress);
  if (progress.completedOn !== null && next?.kind !== 'quiz')
    return html`${arrived(course)}${toQuiz(message(words, 'start.quiz_again'))}`;
  const isFirst = Object.keys(progress.sections).length === 0 && !progress.quiz.attempt;
  const text = isFirst
    ? message(words, 'start.begin')
    : message(words, 'start.continue', { section: next?.title ?? '' });
  return html`${button(next, text)}${next?.kind === 'quiz' ? nothing : toQuiz(message(words, 'start.quiz_first'))}`;
}

/** For whoever has passed: what to do with it, and smaller the way back to the words. */
function arrived({ words, sections, pages, actionPlan }: Course): TemplateResult {
  const [first] = sections;
  const hasSummary = pages.some(({ id }) => id === 'short_summary');
  if (actionPlan === undefined) return button(first, message(words, 'start.read_again'));
  return html`<a class="nhsuk-button" href="#${actionPlan}">${message(words, 'start.finish_plan')}</a>
    ${hasSummary ? html`<a class="nhsuk-button nhsuk-button--secondary" href="#short_summary">${message(words, 'start.print_summary')}</a>` : nothing}
    <a href="#${first?.id}">${message(words, 'start.read_again')}</a>`;
}

function button(section: Section | undefined, text: string): TemplateResult {
  return html`<a class="nhsuk-button" href="#${section?.id}">${text}</a>`;
}

/** An attempt under way comes first, then where the learner was, then the first section that is not done. */
function nextOf(course: Course, progress: Progress): Section | undefined {
  const { attempt } = progress.quiz;
  const quiz = course.sections.find((section) => section.kind === 'quiz');
  if (attempt && !isFinished(attempt)) return quiz;
  if (progress.completedOn !== null) return course.sections[0];
  const started = course.sections.find(
    (section) => progress.sections[section.id] === 'started' && !isDone(progress, section),
  );
  return started ?? course.sections.find((section) => !isDone(progress, section)) ?? course.sections[0];
}

/** A row for each section: the launch brings it, so that its markup is as short as it can be. */
function task(start: Start, section: Section): TemplateResult {
  const minutes = message(start.course.words, 'start.minutes', { n: section.minutes });
  const { state, status } = standing(start, section);
  return html`<li class=${ifDefined(state)}><a href="#${section.id}" aria-describedby="is-${section.id}">${section.title}</a><p id="is-${section.id}">${minutes} <b>${status}</b></p></li>`;
}

/** What is known of a section, for the eye and in words. */
function standing(
  { course: { words }, progress }: Start,
  section: Section,
): { readonly state?: string; readonly status: string } {
  const isQuiz = section.kind === 'quiz';
  if (isDone(progress, section))
    return { state: 'cp-done', status: isQuiz ? message(words, 'start.quiz_passed') : message(words, 'start.done') };
  if (isQuiz && progress.quiz.finished > 0)
    return { state: 'cp-started cp-failed', status: message(words, 'start.quiz_failed') };
  if (progress.sections[section.id] === 'started')
    return { state: 'cp-started', status: message(words, 'start.started') };
  return { status: message(words, 'start.not_started') };
}
