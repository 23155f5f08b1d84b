/**
 * Whether a frame around the course is known to forbid something. One of another website cannot be asked: then it is not known,
 * and the answer is no.
 */
export function isForbiddenByFrame(permission: 'allow-downloads' | 'allow-popups'): boolean {
  try {
    for (let inner: Window = window; inner !== inner.parent; inner = inner.parent) {
      const frame = inner.frameElement as HTMLIFrameElement | null;
      if (frame?.hasAttribute('sandbox') && !frame.sandbox.contains(permission)) return true;
    }
  } catch {
    // Another website's: nothing is told.
  }
  return false;
}
