// What runs in the page of a walk: an LMS with a memory, a translator, and the questions that are asked of the screen.

export type Mood = 'works' | 'refuses' | 'lies';

/** What the page lends to the walk, under `walk`. */
interface WalkPage {
  mood: Mood;
  /** Values set in this visit, and those that a commit has kept. */
  readonly held: Record<string, string>;
  kept(): Record<string, string>;
  isOver: boolean;
  printed: number;
}

/** Runs before everything else of the page: SCORM 1.2 in a few lines, whose memory outlives the page. */
export function walkLms(): void {
  // Between two visits the page is empty, and has no memory of its own.
  if (location.protocol === 'about:') return;
  const KEY = 'walk-lms';
  const kept = () => JSON.parse(localStorage.getItem(KEY) ?? '{}') as Record<string, string>;
  const first = {
    'cmi.core.student_id': 'walker',
    'cmi.core.lesson_status': 'not attempted',
    'cmi.core.score._children': 'raw,min,max',
    'cmi.core.lesson_mode': 'normal',
    'cmi.core.credit': 'credit',
    'cmi.interactions._children': 'id,type,time,correct_responses,weighting,student_response,result,latency',
    'cmi.objectives._children': 'id,score,status',
    'cmi.interactions._count': '0',
    'cmi.objectives._count': '0',
  };
  const walk: WalkPage = { mood: 'works', held: { ...first, ...kept() }, kept, isOver: false, printed: 0 };
  let code = '0';
  const answer = (fault: string) => {
    code = fault;
    return fault === '0' ? 'true' : 'false';
  };
  const save = () => {
    if (walk.mood === 'refuses') return answer('101');
    if (walk.mood === 'works') localStorage.setItem(KEY, JSON.stringify(walk.held));
    return answer('0');
  };
  const API = {
    LMSInitialize: () => answer('0'),
    LMSFinish: () => {
      const said = save();
      walk.isOver = said === 'true';
      return said;
    },
    LMSCommit: save,
    LMSGetValue: (element: string) => walk.held[element] ?? '',
    LMSSetValue: (element: string, value: string) => {
      const [, list = '', at = ''] = /^(cmi\.\w+)\.(\d+)\.id$/.exec(element) ?? [];
      const count = Number(walk.held[`${list}._count`] ?? 0);
      if (list !== '' && Number(at) > count) return answer('201');
      if (list !== '') walk.held[`${list}._count`] = String(Math.max(count, Number(at) + 1));
      walk.held[element] = value;
      return answer('0');
    },
    LMSGetLastError: () => code,
    LMSGetErrorString: () => '',
    LMSGetDiagnostic: () => '',
  };
  window.print = () => {
    walk.printed += 1;
  };
  Object.assign(window, { API, walk });
}

/** A control that can be used now, with a mark by which it is found again. */
export interface Control {
  readonly mark: number;
  readonly name: string;
  readonly kind: 'press' | 'type';
  readonly isInScreen: boolean;
  readonly isSelect: boolean;
  /** What comes next for someone who answers: a choice where none is made, then the last button. */
  readonly isNext: boolean;
}

export function controlsOf(): Control[] {
  const selector = 'button, a[href^="#"], summary, input, textarea, select';
  const isUsable = (element: HTMLElement) =>
    element.checkVisibility({ visibilityProperty: true }) &&
    !element.closest('[inert]') &&
    element.getAttribute('aria-disabled') !== 'true' &&
    !element.matches(':disabled, [aria-current], .nhsuk-skip-link, [type=file], :checked[type=radio]') &&
    element.getBoundingClientRect().width > 0;
  const screen = document.querySelector('[data-screen]:not([hidden])');
  const isOpen = (element: HTMLElement) =>
    element instanceof HTMLSelectElement
      ? element.value === ''
      : element.matches('[type=radio], [type=checkbox]') &&
        !element.closest('fieldset')?.querySelector('input:checked, input:disabled');
  const own = [...(screen?.querySelectorAll<HTMLElement>('button, input, select') ?? [])].filter(isUsable);
  const open = own.filter(isOpen);
  const last = own.filter((element) => element.localName === 'button').at(-1);
  for (const old of document.querySelectorAll('[data-walk]')) old.removeAttribute('data-walk');
  return [...document.querySelectorAll<HTMLElement>(selector)].filter(isUsable).map((element, mark) => {
    element.setAttribute('data-walk', String(mark));
    const isText = element.matches('textarea, input:not([type=radio], [type=checkbox], [type=button])');
    const isSelect = element.localName === 'select';
    const text = isSelect ? '' : element.textContent.trim();
    const said = element.getAttribute('aria-label') ?? (text || element.id);
    return {
      mark,
      name: `${element.localName} "${said.replace(/\s+/g, ' ').slice(0, 60)}"`,
      kind: isText ? 'type' : 'press',
      isInScreen: screen?.contains(element) ?? false,
      isSelect,
      isNext: open.length > 0 ? open.includes(element) : element === last,
    };
  });
}

/** All of the page that a press can change, but for the focus that any press gives to what was pressed. */
export function lookOf(): string {
  const active = document.activeElement;
  const focus = active?.hasAttribute('data-walk') ? '' : `${active?.localName}#${active?.id}`;
  const states = [...document.querySelectorAll<HTMLInputElement>('input, select, textarea, details')].map((element) =>
    element instanceof HTMLDetailsElement ? element.open : `${element.checked}${element.value}`,
  );
  const { printed } = (window as unknown as { walk: WalkPage }).walk;
  const body = document.body.innerHTML.replace(/ data-walk="\d+"/g, '');
  let hash = 0;
  for (let at = 0; at < body.length; at += 1) hash = (Math.imul(hash, 31) + body.charCodeAt(at)) | 0;
  return [hash, location.href, Math.round(scrollY), focus, states.join(), printed].join('|');
}

export interface Seen {
  readonly isAlive: boolean;
  readonly saving: string;
  readonly isOver: boolean;
  readonly held: Record<string, string>;
  readonly kept: Record<string, string>;
  readonly focusableInView: number;
  readonly screens: number;
}

/** The state of things, for the promises. */
export function seenNow(): Seen {
  const { walk } = window as unknown as { walk: WalkPage };
  const inView = [...document.querySelectorAll<HTMLElement>('button, a[href], summary, input, textarea, [tabindex]')]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .filter((element) => {
      const { top, bottom, width } = element.getBoundingClientRect();
      return width > 0 && bottom > 0 && top < innerHeight;
    });
  return {
    isAlive: document.querySelector('.cp-bar[data-alive]') !== null,
    saving: document.querySelector('.cp-saving span')?.textContent?.trim() ?? '',
    isOver: walk.isOver,
    held: { ...walk.held },
    kept: walk.kept(),
    focusableInView: inView.length,
    screens: document.querySelectorAll('[data-screen]:not([hidden])').length,
  };
}
