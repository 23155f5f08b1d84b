import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Overview } from '../lms-core.js';
import { nothingWrong, type Wrong } from './fault-switches.js';
import type { LaunchRequest } from './launch-form.js';
import { server } from './server-requests.js';
import { Session } from './lms-session.js';
import './assessor-view.js';
import './course-stage.js';
import './diagnosis-panel.js';
import './launch-form.js';

/** The whole page: launches the course for a learner, and shows an assessor what came of it. */
@customElement('preview-lms')
export class PreviewLms extends LitElement {
  @state() private overview: Overview | null = null;
  @state() private view: 'learner' | 'assessor' = viewNow();
  @state() private playing: {
    readonly wish: LaunchRequest;
    readonly href: string;
    readonly session: Session | null;
  } | null = null;
  @state() private wrong: Wrong = nothingWrong;
  @state() private notice = '';

  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.#showView);
    void this.#refresh();
    // The server says when the words were changed and the packages made again, or why they could not be.
    const events = new EventSource('/events');
    events.addEventListener(
      'message',
      ({ data }: MessageEvent<string>) => void this.#changed((JSON.parse(data) as { fault: string | null }).fault),
    );
    // An export tells what the server holds at that moment: so does the assessor view, whoever has saved meanwhile.
    events.addEventListener('records', () => {
      if (this.view === 'assessor') void this.#refresh();
    });
  }

  override render() {
    return html`
      <header class="lms-bar">
        <span class="lms-bar__name">Preview LMS</span>
        <nav aria-label="Views"><ul class="lms-views">
          <li><a href="#learner" aria-current=${ifDefined(this.view === 'learner' ? 'page' : undefined)}>Learner view</a></li>
          <li><a href="#assessor" aria-current=${ifDefined(this.view === 'assessor' ? 'page' : undefined)}>Assessor view</a></li>
        </ul></nav>
        <p class="lms-bar__note">${this.overview ? `${this.overview.title}, version ${this.overview.version}` : ''}</p>
      </header>
      <main class="lms-main" id="main" tabindex="-1">
        ${this.notice ? html`<p class="lms-notice" role="alert">${this.notice}</p>` : null}
        ${this.overview ? this.#view(this.overview) : html`<p>Opening …</p>`}
      </main>`;
  }

  /** The course goes on playing behind the assessor view. */
  #view(overview: Overview): TemplateResult {
    const isLearner = this.view === 'learner';
    return html`
      <div ?hidden=${!isLearner}>
        <h1>Learner view</h1>
        <launch-form .overview=${overview} @launch=${(event: CustomEvent<LaunchRequest>) => void this.#launch(event.detail)} @learner-added=${(event: CustomEvent<string>) => void this.#try(() => server.addLearner(event.detail))}></launch-form>
        <fault-switches .wrong=${this.wrong} @faults-changed=${(event: CustomEvent<Wrong>) => {
          this.wrong = event.detail;
        }}></fault-switches>
        ${this.#playing()}
      </div>
      ${isLearner ? null : html`<assessor-view .reports=${overview.attempts} @attempt-reset=${(event: CustomEvent<string | null>) => void this.#try(() => server.reset(event.detail))}></assessor-view>`}`;
  }

  #playing() {
    const { playing } = this;
    if (!playing) return null;
    const { wish, href, session } = playing;
    return html`<div class="lms-columns">
      <course-stage .opened=${wish.opened} .href=${href} .told=${session ? `${session.launch.learner}, attempt ${session.launch.number}` : 'No LMS: nothing is recorded.'} @course-closed=${() => void this.#closeCourse()}></course-stage>
      ${session ? html`<diagnosis-panel .session=${session}></diagnosis-panel>` : null}
    </div>`;
  }

  async #launch(wish: LaunchRequest): Promise<void> {
    await this.#closeCourse();
    await this.#try(async () => {
      const { edition } = wish;
      if (edition === 'web') {
        const href = this.overview?.packages.find((one) => one.edition === edition)?.href ?? '';
        this.playing = { wish, href, session: null };
        return;
      }
      const id = wish.attempt ?? (await server.newAttempt(wish.learner, edition)).id;
      const launch = await server.launch(id, wish.mode);
      const session = new Session(launch, edition, () => ({ ...this.wrong, mode: wish.mode }));
      if (this.wrong.api === 'there') session.begin();
      this.playing = { wish, href: launch.href, session };
    });
  }

  /** Takes the frame or window away first: the course must find its LMS while it closes. */
  async #closeCourse(): Promise<void> {
    const session = this.playing?.session;
    this.playing = null;
    await this.updateComplete;
    session?.end();
    await this.#refresh();
  }

  async #changed(fault: string | null): Promise<void> {
    const { playing } = this;
    if (fault !== null) {
      this.notice = `${fault}\nThe preview still plays the last version that fitted.`;
    } else if (playing?.wish.opened.kind === 'pop-up') {
      // No browser lets a page open a window that nobody asked for.
      this.notice = 'The words have changed. Close the course and launch it again to see them.';
    } else if (playing) {
      await this.#launch({ ...playing.wish, attempt: playing.session?.launch.attempt ?? null });
    } else {
      await this.#try(async () => undefined);
    }
  }

  async #try(work: () => Promise<unknown>): Promise<void> {
    try {
      this.notice = '';
      await work();
      await this.#refresh();
    } catch (cause) {
      this.notice = cause instanceof Error ? cause.message : String(cause);
    }
  }

  async #refresh(): Promise<void> {
    try {
      this.overview = await server.overview();
    } catch {
      this.notice =
        'The preview server does not answer. It was stopped, or this computer was asleep: type "npm start" again and reload this page.';
    }
  }

  #showView = () => {
    this.view = viewNow();
    void this.#refresh();
  };
}

function viewNow(): 'learner' | 'assessor' {
  return location.hash === '#assessor' ? 'assessor' : 'learner';
}
