// Page translators (Chrome's, for one) put elements in the place of text nodes, or other text nodes. Lit writes into the
// text node that it once made, and puts new nodes before the static text that once followed: "Saved" would go on standing
// where nothing is saved, or the drawing would stop at an exception. So every binding gets an end of its own that is no
// text, and a text that is not where it was left is taken out and put in anew.

import { _$LH, nothing, noChange } from 'lit';

/** What Lit calls the members of a binding between tags. These names stay the same from version to version, for its own server-side rendering. */
interface ChildPart {
  /** Start. */
  readonly _$AA: ChildNode;
  /** End; null at the end of the parent. */
  _$AB: ChildNode | null;
  /** Value that stands in the page. */
  _$AH: unknown;
  /** Clears. */
  _$AR(): void;
  /** Sets the value. */
  _$AI(value: unknown, parent?: unknown): void;
}

/** Its development build, which no learner gets, calls all of it otherwise and is left as it is. */
type Lit = Readonly<Record<'I' | '_ChildPart', { readonly prototype: ChildPart } | undefined>>;
const { I, _ChildPart } = _$LH as unknown as Lit;
const prototype = (I ?? _ChildPart)?.prototype;
const set = prototype?._$AI;

if (prototype && set)
  prototype._$AI = function (this: ChildPart, value, parent = this) {
    const end = this._$AB;
    // The first time the template has just been cloned, and nobody else has seen it.
    if (end?.nodeType === Node.TEXT_NODE) {
      this._$AB = document.createComment('');
      end.before(this._$AB);
    }
    if (isText(this._$AH) && value !== this._$AH && value !== noChange && !isOwnText(this)) {
      this._$AR();
      this._$AH = nothing;
    }
    set.call(this, value, parent);
  };

function isText(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number';
}

function isOwnText({ _$AA: start, _$AB: end }: ChildPart): boolean {
  const text = start.nextSibling;
  return text?.nodeType === Node.TEXT_NODE && text.nextSibling === end;
}
