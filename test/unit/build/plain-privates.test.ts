import { describe, expect, it } from 'vitest';
import { withPlainPrivates } from '../../../scripts/build/plain-privates.js';

describe('private members', () => {
  it('become plain ones, and what one class calls its own is not what the class below it does', () => {
    const code = withPlainPrivates(
      `class A { #x = 1; get #y() { return this.#x; } a() { return this.#y; } }
       class B extends A { #x = 2; #z() { return this.#x; } b() { return [this.a(), this.#z(), '#x'].join(); } }
       return new B().b();`,
      'src/a.ts',
    );
    expect(code.replace("'#x'", '')).not.toContain('#');
    expect(new Function(code)()).toBe('1,2,#x');
  });

  it('are short in a class that is below none of ours', () => {
    const code = (above: string) => `class A ${above} { #first = 1; #second = 2; a() { return this.#second; } }`;
    expect(withPlainPrivates(code(''), 'src/a.ts')).toContain('this.$b;');
    expect(withPlainPrivates(code('extends LitElement'), 'src/a.ts')).toContain('this.$b;');
    expect(withPlainPrivates(code('extends LightElement'), 'src/a.ts')).toMatch(/this\.\$[0-9a-f]{4};/);
  });

  it('are called alike from build to build', () => {
    const code = 'class A { #x = 1; a() { return this.#x; } }';
    expect(withPlainPrivates(code, 'src/a.ts')).toBe(withPlainPrivates(code, 'src/a.ts'));
  });
});
