import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Activity, Code, Course, Id, SelfCheckActivity, Words } from '../../model/course.js';
import { message } from '../../model/messages.js';
import type { PlanState } from '../../model/own-work.js';
import { guessOf } from './first-guess.js';
import { planDocument, planText, type PlanFacts, type PlanPart } from './plan-document.js';
import { principleTitleOf } from '../parts/principle-figures.js';
import { isForbiddenByFrame } from '../parts/frame-permissions.js';
import { LightElement } from '../parts/light-element.js';
import { downloadDocument, printDocument } from './save-document.js';
import './reflection-headings.js';
import { profileOf, weakestOf, type PrincipleRating } from './self-check-profile.js';

/**
 * The action plan. What is written stays in this element: nothing is told to the course, and leaving the page ends it.
 * It can be printed, copied, or kept as a document.
 * @event plan-state whether nothing is typed, something that has not left the page, or it was taken along
 */
@customElement('action-plan-form')
export class ActionPlanForm extends LightElement {
  @property({ attribute: false }) activity!: SelfCheckActivity;
  @property({ attribute: false }) course!: Course;
  /** The ratings that the plan quotes once all are there. */
  @property({ attribute: false }) answers: Readonly<Record<Code, Code>> = {};
  /** What was answered in every activity: the plan says what was said at the beginning. */
  @property({ attribute: false }) allAnswers: Readonly<Record<Id, Readonly<Record<Code, Code>>>> = {};
  @property({ attribute: false }) activities: readonly Activity[] = [];
  @property({ attribute: false }) words!: Words;

  @state() private said = '';
  /** Which role's step has just been put into the plan, in words. */
  @state() private taken = '';
  /** Something is typed that has not left the page. */
  @state() private isAtRisk = false;
  /** The plan as text, where a file, paper or the clipboard may be forbidden. */
  @state() private toCopy = '';
  @query('.cp-plan__copy') private shownToCopy!: HTMLElement | null;
  #texts: Record<Code, string> = {};
  #wanted = new Set<Code>();

  protected override get isReady(): boolean {
    return this.activity !== undefined && this.course !== undefined && this.words !== undefined;
  }

  protected override render() {
    const { plan } = this.activity;
    return html`<p>${plan.intro}</p>
      <div class="nhsuk-inset-text"><p>${plan.privacy}</p></div>
      <form class="cp-plan">
        ${this.#roles()}
        <div class="cp-plan__first">${plan.fields.slice(0, plan.first).map((field) => this.#field(field))}</div>
        ${this.#more(plan.fields.slice(plan.first))}
        ${this.#reflections()}
        <div class="cp-plan__ways">
          <button class="nhsuk-button" type="submit" @click=${this.#download}>${message(this.words, 'activities.download')}</button>
          <button class="nhsuk-button nhsuk-button--secondary" type="button" @click=${this.#print}>${message(this.words, 'activities.print')}</button>
          <button class="nhsuk-button nhsuk-button--secondary" type="button" @click=${this.#copy}>${message(this.words, 'activities.copy_plan')}</button>
        </div>
        <p role="status">${this.said || (this.isAtRisk ? message(this.words, 'activities.plan_open') : '')}</p>
        ${this.toCopy === '' ? nothing : html`<section class="cp-plan__copy" tabindex="0" aria-label=${plan.title} @copy=${this.#copied}><pre>${this.toCopy}</pre></section>`}
        <p class="nhsuk-hint">${message(this.words, 'activities.plan_hint')}</p>
      </form>`;
  }

  /** Boxes for those who want more of them. */
  #more(fields: SelfCheckActivity['plan']['fields']): TemplateResult | typeof nothing {
    if (fields.length === 0) return nothing;
    return html`<details class="nhsuk-details cp-plan__more">
      <summary class="nhsuk-details__summary"><span class="nhsuk-details__summary-text">${message(this.words, 'activities.plan_more', { n: fields.length })}</span></summary>
      ${fields.map((field) => this.#field(field))}
    </details>`;
  }

  /** A step for those who do not know where to begin: one press puts it into the plan, and it is said in words. */
  #roles(): TemplateResult | typeof nothing {
    const { roles } = this.activity.plan;
    if (!roles) return nothing;
    const askId = `${this.activity.id}-roles`;
    const written = this.#texts[roles.into] ?? '';
    return html`<p id=${askId}>${roles.ask}</p>
      <div class="cp-ways cp-plan__roles" role="group" aria-labelledby=${askId}>${roles.steps.map(
        ({ role, text }) =>
          html`<button class="cp-way" type="button" aria-pressed=${written.includes(text)} @click=${() => this.#addStep(text)}>${role}</button>`,
      )}</div>
      <p class="cp-plan__taken" role="status">${this.taken}</p>`;
  }

  /** What the learner has written stays: the step comes below it. Only another role's step makes way. */
  #addStep(text: string): void {
    const { fields, roles } = this.activity.plan;
    const field = fields.find(({ code }) => code === roles?.into);
    if (!field || !roles) return;
    const old = this.#texts[field.code] ?? '';
    const before = roles.steps.find((step) => old.includes(step.text));
    const next = before ? old.replace(before.text, text) : old.trim() === '' ? text : `${old.trimEnd()}\n${text}`;
    const box = this.querySelector<HTMLTextAreaElement>(`[id="${this.#idOf(field.code)}"]`);
    if (box) box.value = next;
    this.#write(field.code, next);
    this.taken = message(this.words, 'activities.role_taken', { text, label: field.label });
    void this.updateComplete.then(() => box?.scrollIntoView({ block: 'nearest' }));
  }

  #reflections(): TemplateResult | typeof nothing {
    const { reflections } = this.activity;
    if (reflections.length === 0) return nothing;
    return html`<details class="nhsuk-details cp-plan__headings">
      <summary class="nhsuk-details__summary"><span class="nhsuk-details__summary-text">${message(this.words, 'activities.reflect')}</span></summary>
      <p>${message(this.words, 'activities.reflect_hint')}</p>
      ${reflections.map((reflection) => html`<reflection-headings .reflection=${reflection} .words=${this.words} @reflection-wanted=${this.#want}></reflection-headings>`)}
    </details>`;
  }

  #idOf(code: Code): string {
    return `${this.activity.id}-plan-${code}`;
  }

  #field(field: SelfCheckActivity['plan']['fields'][number]): TemplateResult {
    const id = this.#idOf(field.code);
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
    this.toCopy = '';
    this.taken = '';
    this.#become(Object.values(this.#texts).some((written) => written.trim() !== '') ? 'open' : 'empty');
  }

  #become(state: PlanState): void {
    this.isAtRisk = state === 'open';
    this.dispatchEvent(new CustomEvent('plan-state', { detail: state, bubbles: true }));
  }

  /** As if its button were pressed, which gets the focus: under it stands what comes of it, with the other ways. */
  pressDownload(): void {
    const button = this.querySelector<HTMLElement>('.cp-plan__ways > button');
    button?.focus();
    button?.click();
  }

  #download = (event: Event): void => {
    event.preventDefault();
    const name = message(this.words, 'activities.plan_file');
    // Whether the file has come no browser tells: the text stays at hand.
    this.toCopy = planText(this.#document());
    if (isForbiddenByFrame('allow-downloads')) {
      this.said = message(this.words, 'activities.not_downloaded');
      return;
    }
    downloadDocument(planDocument(this.#document()), name);
    this.said = message(this.words, 'activities.downloaded', { name });
    this.#become('taken');
  };

  #print = async (): Promise<void> => {
    if (await printDocument(this.#document())) {
      this.#become('taken');
      return;
    }
    this.toCopy = planText(this.#document());
    this.said = message(this.words, 'activities.not_printed');
  };

  #copy = async (): Promise<void> => {
    const text = planText(this.#document());
    try {
      await navigator.clipboard.writeText(text);
      this.#copied();
    } catch {
      // Many LMSs forbid the clipboard to what they frame: then the text is selected, and the learner copies it.
      this.toCopy = text;
      this.said = message(this.words, 'activities.copy_yourself');
      await this.updateComplete;
      this.shownToCopy?.previousElementSibling?.scrollIntoView({ block: 'nearest' });
      if (this.shownToCopy) window.getSelection()?.selectAllChildren(this.shownToCopy);
    }
  };

  /** Only now the plan is somewhere else than here. */
  #copied = (): void => {
    this.said = message(this.words, 'activities.copied');
    this.#become('taken');
  };

  #document(): PlanFacts {
    const { plan, reflections } = this.activity;
    return {
      language: this.course.language,
      direction: this.course.direction,
      title: plan.title,
      intro: plan.intro,
      facts: this.#facts(),
      page: message(this.words, 'activities.sheet_page', { n: '{n}', total: '{total}' }),
      parts: [
        ...plan.fields.map((field): PlanPart => ({
          kind: 'text',
          heading: field.label,
          text: this.#texts[field.code] ?? '',
        })),
        ...this.#began(),
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

  #began(): PlanPart[] {
    const text = guessOf(this.activities, this.allAnswers, this.words)?.sentence;
    return text === undefined ? [] : [{ kind: 'text', heading: message(this.words, 'activities.plan_began'), text }];
  }

  #facts(): string {
    const { title, version, language } = this.course;
    const day = new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(new Date());
    return message(this.words, 'activities.plan_facts', { course: title, version, day });
  }

  /** The ratings, and the advice where there is most to gain. */
  #ratings(): PlanPart[] {
    const { activity, answers } = this;
    if (activity.statements.some(({ code }) => answers[code] === undefined)) return [];
    const profile = profileOf(activity, answers);
    const titleOf = ({ principle }: PrincipleRating) => principleTitleOf(this.course, principle);
    const lines = profile.map(
      (rating) =>
        `${titleOf(rating)}: ${message(this.words, 'activities.points', { n: rating.points, total: rating.of })}`,
    );
    const advice = weakestOf(profile).map((rating) => `${titleOf(rating)}: ${rating.advice}`);
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
