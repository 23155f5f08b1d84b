import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Code, Course, SelfCheckActivity, Words } from '../../model/course.js';
import { message } from '../../model/messages.js';
import { planDocument, type PlanFacts, type PlanPart } from './plan-document.js';
import { LightElement } from '../parts/light-element.js';
import { downloadDocument, printDocument } from './save-document.js';
import './reflection-headings.js';
import type { PrincipleRating } from './self-check-profile.js';

/**
 * The action plan. What is written stays in this element: nothing is told to the course, and leaving the page ends it.
 * It can be printed, or kept as a document.
 */
@customElement('action-plan-form')
export class ActionPlanForm extends LightElement {
  @property({ attribute: false }) activity!: SelfCheckActivity;
  @property({ attribute: false }) course!: Course;
  /** The ratings that the plan quotes; `null` while there are none. */
  @property({ attribute: false }) profile: readonly PrincipleRating[] | null = null;
  @property({ attribute: false }) words!: Words;

  @state() private said = '';
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
          <button class="nhsuk-button nhsuk-button--secondary" type="button" @click=${() => printDocument(this.#document())}>${message(this.words, 'activities.print')}</button>
        </div>
        <p role="status">${this.said}</p>
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
          this.#texts[field.code] = (event.target as HTMLTextAreaElement).value;
        }}></textarea>
    </div>`;
  }

  #want = (event: CustomEvent<{ readonly code: Code; readonly isWanted: boolean }>): void => {
    if (event.detail.isWanted) this.#wanted.add(event.detail.code);
    else this.#wanted.delete(event.detail.code);
  };

  #download = (event: Event): void => {
    event.preventDefault();
    const name = message(this.words, 'activities.plan_file');
    downloadDocument(planDocument(this.#document()), name);
    this.said = message(this.words, 'activities.downloaded', { name });
  };

  #document(): PlanFacts {
    const { plan, reflections } = this.activity;
    return {
      language: this.course.language,
      direction: this.course.direction,
      title: plan.title,
      intro: plan.intro,
      parts: [
        ...plan.fields.map((field): PlanPart => ({
          kind: 'text',
          heading: field.label,
          text: this.#texts[field.code] ?? '',
        })),
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

  #ratings(): PlanPart[] {
    if (!this.profile) return [];
    const lines = this.profile.map((rating) => {
      const title =
        this.course.principles.find((principle) => principle.id === rating.principle)?.title ?? rating.principle;
      return `${title}: ${message(this.words, 'quiz.of', { n: rating.points, total: rating.of })}`;
    });
    return [{ kind: 'list', heading: message(this.words, 'activities.your_table'), intro: '', lines }];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'action-plan-form': ActionPlanForm;
  }
}
