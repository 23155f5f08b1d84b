import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Bank } from '../analysis/bank.js';
import type { Report } from '../analysis/report.js';
import { sharedOf } from '../analysis/share.js';
import type { Words } from '../model/course.js';
import { message } from '../model/messages.js';
import { attemptsName } from './attempts-name.js';
import { controlsView, orderView, placesView, type Controls } from './controls-view.js';
import { figuresCsv } from './figures-csv.js';
import type { Reply } from './worker-messages.js';
import { countText } from './number-format.js';
import { openingView, problemView, workingView } from './opening-view.js';
import { WorkerClient } from './worker-client.js';
import { refusalText } from './refusal-words.js';
import type { Shown } from './shown.js';
import { bodyView, placeIn, titleOf } from './views.js';

type Stage =
  | { readonly step: 'waiting' }
  | { readonly step: 'working'; readonly phase: 'reading' | 'counting'; readonly done: number }
  | { readonly step: 'refused'; readonly message: string }
  | { readonly step: 'ready'; readonly report: Report };

/** The assessors' page: a file in, its figures out, and nothing leaves the computer. */
@customElement('results-page')
export class ResultsPage extends LitElement {
  @property({ attribute: false }) bank!: Bank;
  @property({ attribute: false }) words!: Words;
  /** The text of the engine's script. */
  @property({ attribute: false }) engine = '';
  /** A report that was counted before; the page then only shows it. */
  @property({ attribute: false }) given: Report | null = null;
  @state() private stage: Stage = { step: 'waiting' };
  @state() private controls: Controls = { attempts: 'first', isShared: true, order: 'concern', isLive: true };
  @state() private place = 'overview';
  @state() private announcement = '';
  #worker: WorkerClient | null = null;

  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.#go);
    window.addEventListener('resize', this.#resize);
    window.addEventListener('dragover', this.#welcome);
    window.addEventListener('drop', this.#drop);
    if (this.given) {
      this.controls = { ...this.controls, attempts: this.given.attempts, isShared: false, isLive: false };
      this.stage = { step: 'ready', report: this.given };
    }
    this.place = placeIn(location.hash, this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.#go);
    window.removeEventListener('resize', this.#resize);
    window.removeEventListener('dragover', this.#welcome);
    window.removeEventListener('drop', this.#drop);
    this.#worker?.stop();
  }

  override render() {
    const { words, stage } = this;
    return html`
      <p class="nhsuk-u-visually-hidden" role="status">${this.announcement}</p>
      ${stage.step === 'refused' ? problemView(words, stage.message) : nothing}
      ${stage.step === 'working' ? workingView(words, stage.phase, stage.done, this.#stop) : nothing}
      ${stage.step === 'waiting' || stage.step === 'refused' ? openingView(words, this.#choose) : nothing}
      ${stage.step === 'ready' ? this.#ready(stage.report) : nothing}`;
  }

  #ready(counted: Report) {
    const { words, bank, place, controls } = this;
    const report = controls.isShared ? sharedOf(counted) : counted;
    const shown: Shown = { report, bank, words, width: Math.min(720, Math.max(280, this.clientWidth)) };
    const made = {
      version: report.version,
      people: countText(report.people),
      sittings: countText(report.sittings),
      attempts: attemptsName(words, report.attempts),
    };
    return html`
      ${placesView(words, place)}
      ${controlsView(words, controls, this.#change)}
      <h2 class="nhsuk-heading-l" tabindex="-1">${titleOf(words, place)}</h2>
      <p class="as-made">${message(words, 'assessor.report_made', made)} ${report.isShared ? message(words, 'assessor.shared') : nothing}</p>
      ${place === 'questions' ? orderView(words, controls.order, this.#change) : nothing}
      ${place === 'report' ? html`<button class="nhsuk-button" type="button" @click=${this.#print}>${message(words, 'assessor.print')}</button>` : nothing}
      ${bodyView(shown, place, controls.order)}
      <div class="as-after">
        <button class="nhsuk-button nhsuk-button--secondary" type="button" @click=${() => {
          this.#download(report);
        }}>${message(words, 'assessor.download')}</button>
        ${controls.isLive ? html`<label class="nhsuk-button nhsuk-button--secondary as-file">${message(words, 'assessor.open_other')}<input type="file" multiple @change=${this.#choose}></label>` : nothing}
      </div>`;
  }

  override updated(): void {
    document.title = message(this.words, 'assessor.page_title', {
      view: titleOf(this.words, this.place),
      course: this.bank.title,
    });
  }

  #open(files: readonly File[]): void {
    if (files.length === 0) return;
    this.#worker?.stop();
    this.#worker = new WorkerClient(this.engine, this.#onReply);
    this.controls = { ...this.controls, isLive: true };
    this.stage = { step: 'working', phase: 'reading', done: 0 };
    this.#worker.ask({ type: 'read', bank: this.bank, files, attempts: this.controls.attempts });
  }

  #onReply = (reply: Reply): void => {
    switch (reply.type) {
      case 'progress':
        this.#announceProgress(reply);
        break;
      case 'report':
        this.stage = { step: 'ready', report: reply.report };
        this.announcement = message(this.words, 'assessor.ready', { n: countText(reply.report.sittings) });
        this.#focus('h2[tabindex]');
        break;
      case 'refused':
        this.#refuse(refusalText(this.words, reply.reason, reply.file, reply.values));
        break;
      case 'failed':
        this.#refuse(message(this.words, 'assessor.failed', { fault: reply.fault }));
        break;
    }
  };

  /** A screen reader hears each quarter once; the bar moves all the time. */
  #announceProgress({ phase, done }: Extract<Reply, { type: 'progress' }>): void {
    this.stage = { step: 'working', phase, done };
    const quarter = message(this.words, 'assessor.working_done', { percent: Math.floor(done * 4) * 25 });
    this.announcement = `${phase === 'reading' ? message(this.words, 'assessor.working_reading') : message(this.words, 'assessor.working_counting')}. ${quarter}`;
  }

  #refuse(message: string): void {
    this.stage = { step: 'refused', message };
    this.announcement = '';
    this.#focus('.nhsuk-error-summary');
  }

  #stop = (): void => {
    this.#worker?.stop();
    this.#worker = null;
    this.stage = { step: 'waiting' };
    this.announcement = message(this.words, 'assessor.stopped');
    this.#focus('input[type=file]');
  };

  #change = (change: Partial<Controls>): void => {
    this.controls = { ...this.controls, ...change };
    if (change.attempts) this.#worker?.ask({ type: 'count', attempts: change.attempts });
  };

  #choose = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    this.#open([...(input.files ?? [])]);
    input.value = '';
  };

  #welcome = (event: DragEvent): void => {
    event.preventDefault();
  };

  #drop = (event: DragEvent): void => {
    event.preventDefault();
    this.#open([...(event.dataTransfer?.files ?? [])]);
  };

  #go = (): void => {
    if (location.hash === '#maincontent') return;
    this.place = placeIn(location.hash, this);
    window.scrollTo(0, 0);
    this.#focus('h2[tabindex]');
  };

  #resize = (): void => {
    this.requestUpdate();
  };

  #print = (): void => {
    window.print();
  };

  #download(report: Report): void {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([figuresCsv(report, this.bank, this.words)], { type: 'text/csv' }));
    link.download = message(this.words, 'assessor.file_name');
    link.click();
    setTimeout(() => {
      URL.revokeObjectURL(link.href);
    }, 1000);
  }

  #focus(selector: string): void {
    void this.updateComplete.then(() => {
      this.querySelector<HTMLElement>(selector)?.focus();
    });
  }
}
