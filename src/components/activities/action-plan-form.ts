import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Code, Course, SelfCheckActivity, Words } from '../../model/course.js';
import { message } from '../../model/messages.js';
import { planDocument, planText, type PlanFacts, type PlanPart } from './plan-document.js';
import { principleTitleOf } from '../parts/principle-figures.js';
import { LightElement } from '../parts/light-element.js';
import { downloadDocument, printDocument } from './save-document.js';
import './reflection-headings.js';
import { weakestOf, type PrincipleRating } from './self-check-profile.js';

/**
 * The action plan. What is written stays in this element: nothing is told to the course, and leaving the page ends it.
 * It can be printed, copied, or kept as a document.
 * @event plan-at-risk whether something is typed that has not left the page
 */
@customElement('action-plan-form')
export class ActionPlanForm extends LightElement {
  @property({ attribute: false }) activity!: SelfCheckActivity;
  @property({ attribute: false }) course!: Course;
  /** The ratings that the plan quotes; `null` while there are none. */
  @property({ attribute: false }) profile: readonly PrincipleRating[] | null = null;
  /** What was said at the beginning about the learner's own work; `''` for nothing. */
  @property({ attribute: false }) began = '';
  @property({ attribute: false }) words!: Words;

  @state() private said = '';
  /** Something is typed that has not left the page. */
  @state() private isAtRisk = false;
  /** The plan as text, where the LMS forbids the clipboard. */
  @state() private toCopy = '';
  @query('.cp-plan__copy') private copied!: HTMLElement | null;
  #texts: Record<Code, string> = {};
  #wanted = new Set<Code>();

  protected override get isReady(): boolean {
    return this.activity !== undefined && this.course !== undefined && this.words !== undefined;
  }

  protected override render() {
    const { plan, reflections } = this.activity;
    return html`<h4 class="cp-step__asked">${plan.title}</h4>
      <p>${plan.intro}</p>
      <div class="nhsuk-inset-text"><p>${plan.privacy}</p></div>
      <form class="cp-plan">
        ${plan.fields.slice(0, plan.first).map((field) => this.#field(field))}
        ${this.#more(plan.fields.slice(plan.first))}
        <h4 class="cp-step__asked">${message(this.words, 'activities.reflect')}</h4>
        <p>${message(this.words, 'activities.reflect_hint')}</p>
        ${reflections.map((reflection) => html`<reflection-headings .reflection=${reflection} .words=${this.words} @reflection-wanted=${this.#want}></reflection-headings>`)}
        <div class="cp-plan__ways">
          <button class="nhsuk-button" type="submit" @click=${this.#download}>${message(this.words, 'activities.download')}</button>
          <button class="nhsuk-button nhsuk-button--secondary" type="button" @click=${this.#print}>${message(this.words, 'activities.print')}</button>
          <button class="nhsuk-button nhsuk-button--secondary" type="button" @click=${this.#copy}>${message(this.words, 'activities.copy_plan')}</button>
        </div>
        <p class="nhsuk-hint">${message(this.words, 'activities.plan_hint')}</p>
        ${this.toCopy === '' ? nothing : html`<pre class="cp-plan__copy" tabindex="0" role="region" aria-label=${plan.title}>${this.toCopy}</pre>`}
        <p role="status">${this.said || (this.isAtRisk ? message(this.words, 'activities.plan_open') : '')}</p>
      </form>`;
  }

  /** Boxes for those who want more of them. */
  #more(fields: SelfCheckActivity['plan']['fields']): TemplateResult | typeof nothing {
    if (fields.length === 0) return nothing;
    return html`<details class="nhsuk-details">
      <summary class="nhsuk-details__summary"><span class="nhsuk-details__summary-text">${message(this.words, 'activities.plan_more', { n: fields.length })}</span></summary>
      ${fields.map((field) => this.#field(field))}
    </details>`;
  }

  #field(field: SelfCheckActivity['plan']['fields'][number]): TemplateResult {
    const id = `${this.activity.id}-plan-${field.code}`;
    return html`<div class="nhsuk-form-group">
      <label class="nhsuk-label nhsuk-label--s" for=${id}>${field.label}</label>
      <div class="nhsuk-hint" id="${id}-hint">${field.hint}</div>
      <textarea class="nhsuk-textarea cp-plan__text" id=${id} rows="3" aria-describedby="${id}-hint"
        @input=${(event: Event) => {
          this.#write(field.code, (event.target as HTMLTextAreaElement).value);
        }}></textarea>
    </div>`;
  }

  #want = (event: CustomEvent<{ readonly code: Code; readonly isWanted: boolean }>): void => {
    if (event.detail.isWanted) this.#wanted.add(event.detail.code);
    else this.#wanted.delete(event.detail.code);
  };

  #write(code: Code, text: string): void {
    this.#texts[code] = text;
    this.said = '';
    this.#risk(Object.values(this.#texts).some((written) => written.trim() !== ''));
  }

  #risk(isAtRisk: boolean): void {
    this.isAtRisk = isAtRisk;
    this.dispatchEvent(new CustomEvent('plan-at-risk', { detail: isAtRisk, bubbles: true }));
  }

  #download = (event: Event): void => {
    event.preventDefault();
    const name = message(this.words, 'activities.plan_file');
    downloadDocument(planDocument(this.#document()), name);
    this.said = message(this.words, 'activities.downloaded', { name });
    this.#risk(false);
  };

  #print = (): void => {
    printDocument(this.#document());
    this.#risk(false);
  };

  #copy = async (): Promise<void> => {
    const text = planText(this.#document());
    try {
      await navigator.clipboard.writeText(text);
      this.said = message(this.words, 'activities.copied');
    } catch {
      // Many LMSs forbid the clipboard to what they frame: then the text is selected, and the learner copies it.
      this.toCopy = text;
      await this.updateComplete;
      if (this.copied) window.getSelection()?.selectAllChildren(this.copied);
      this.said = message(this.words, 'activities.copy_yourself');
    }
    this.#risk(false);
  };

  #document(): PlanFacts {
    const { plan, reflections } = this.activity;
    return {
      language: this.course.language,
      direction: this.course.direction,
      title: plan.title,
      intro: plan.intro,
      facts: this.#facts(),
      parts: [
        ...plan.fields.map((field): PlanPart => ({
          kind: 'text',
          heading: field.label,
          text: this.#texts[field.code] ?? '',
        })),
        ...(this.began === ''
          ? []
          : [{ kind: 'text' as const, heading: message(this.words, 'activities.plan_began'), text: this.began }]),
        ...this.#ratings(),
        ...reflections
          .filter((reflection) => this.#wanted.has(reflection.code))
          .map((reflection): PlanPart => ({
            kind: 'list',
            heading: reflection.title,
            intro: reflection.intro,
            lines: reflection.prompts,
          })),
      ],
    };
  }

  #facts(): string {
    const { title, version, language } = this.course;
    const day = new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(new Date());
    return message(this.words, 'activities.plan_facts', { course: title, version, day });
  }

  /** The ratings, and the advice where there is most to gain. */
  #ratings(): PlanPart[] {
    if (!this.profile) return [];
    const titleOf = ({ principle }: PrincipleRating) => principleTitleOf(this.course, principle);
    const lines = this.profile.map(
      (rating) => `${titleOf(rating)}: ${message(this.words, 'quiz.of', { n: rating.points, total: rating.of })}`,
    );
    const advice = weakestOf(this.profile).map((rating) => `${titleOf(rating)}: ${rating.advice}`);
    return [
      { kind: 'list', heading: message(this.words, 'activities.your_table'), intro: '', lines },
      { kind: 'list', heading: message(this.words, 'activities.most_to_gain'), intro: '', lines: advice },
    ];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'action-plan-form': ActionPlanForm;
  }
}
