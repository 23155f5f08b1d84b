import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Course } from '../../model/course.js';
import type { Progress } from '../../model/progress.js';
import { message } from '../../model/messages.js';
import { LightElement } from '../parts/light-element.js';
import { scoreWords } from '../parts/score-words.js';

/**
 * What the learner has done, to be printed or copied for an appraisal. Nothing is typed into it and nothing is kept:
 * the name is written on paper.
 */
@customElement('learning-record')
export class LearningRecord extends LightElement {
  @property({ attribute: false }) course!: Course;
  @property({ attribute: false }) progress!: Progress;

  @state() private outcome: '' | 'copied' | 'copy_yourself' = '';

  protected override get isReady(): boolean {
    return this.course !== undefined && this.progress !== undefined;
  }

  protected override render() {
    const { words } = this.course;
    return html`<dl class="cp-record">${this.#rows().map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>
      <p class="cp-record__ways">
        <button class="nhsuk-button" type="button" @click=${() => window.print()}>${message(words, 'record.print')}</button>
        <button class="nhsuk-button nhsuk-button--secondary" type="button" @click=${this.#copy}>${message(words, 'record.copy')}</button>
      </p>
      <p class="cp-record__hint">${message(words, 'record.print_hint')}</p>
      <p class="cp-support__outcome" role="status">${this.#outcome()}</p>`;
  }

  #rows(): [name: string, value: string][] {
    const { title, version, isDraft, words, quiz, sections } = this.course;
    const percent = this.progress.quiz.best?.percent;
    const minutes = sections.reduce((sum, section) => sum + section.minutes, 0);
    return [
      [message(words, 'record.course'), title],
      [message(words, 'record.version'), isDraft ? message(words, 'record.version_draft', { version }) : version],
      [message(words, 'record.passed_on'), this.#day()],
      [
        message(words, 'record.score'),
        percent === undefined
          ? message(words, 'record.no_score')
          : message(words, 'record.percent', { score: scoreWords(this.course, percent), passMark: quiz.passMark }),
      ],
      [message(words, 'record.time'), message(words, 'record.minutes', { n: minutes })],
      [message(words, 'record.name'), ''],
    ];
  }

  #day(): string {
    const { completedOn: day, quiz } = this.progress;
    const { words, language } = this.course;
    if (day === '') return message(words, 'record.day_unknown');
    if (day !== null)
      return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
    return quiz.passed ? message(words, 'record.unfinished') : message(words, 'record.not_passed');
  }

  #outcome(): string {
    const { words } = this.course;
    if (this.outcome === 'copied') return message(words, 'activities.copied');
    return this.outcome === 'copy_yourself' ? message(words, 'activities.copy_yourself') : '';
  }

  #copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(
        this.#rows()
          .map(([name, value]) => `${name}: ${value}`)
          .join('\n'),
      );
      this.outcome = 'copied';
    } catch {
      // Many LMSs forbid the clipboard to what they frame: then the text is selected, and the learner copies it.
      window.getSelection()?.selectAllChildren(this.querySelector('.cp-record') ?? this);
      this.outcome = 'copy_yourself';
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'learning-record': LearningRecord;
  }
}
