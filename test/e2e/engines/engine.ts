// What the journey asks of a browser, whichever engine it has. Functions travel as text: they may use nothing but their arguments.

/** One window of a browser. What is asked or pressed happens in the frame that was entered last. */
export interface Window {
  go(url: string): Promise<void>;
  /** Into the frame that `selector` names, or back to the page with `null`. */
  enter(selector: string | null): Promise<void>;
  /** Runs `find` in the frame and answers with what it returns, which must be plain data. */
  ask<A extends readonly Plain[], T>(find: (...args: A) => T, ...args: A): Promise<T>;
  /** Presses the element that `find` returns, as a hand would. */
  press<A extends readonly Plain[]>(find: (...args: A) => Element | null | undefined, ...args: A): Promise<void>;
  close(): Promise<void>;
}

export type Plain = string | number | boolean | null;

export interface Engine {
  readonly name: string;
  /** Opens a window of a new browser; a text says why this computer cannot. */
  open(): Promise<Window | string>;
}
