import { createHash } from 'node:crypto';

/** What is inlined as a source of a Content Security Policy (CSP Level 3, hash-source). */
export function sourceHashOf(inlined: string): string {
  return `'sha256-${createHash('sha256').update(inlined).digest('base64')}'`;
}
