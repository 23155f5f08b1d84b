/// <reference types="@open-wc/testing" />
// What Web Test Runner gives to every test file: Mocha's words, and YAML files as the objects that they hold.

declare function describe(story: string, tests: () => void): void;
declare function it(story: string, test: () => void | Promise<void>): void;
declare function beforeEach(prepare: () => void | Promise<void>): void;
declare function afterEach(tidy: () => void | Promise<void>): void;

declare module '*.yaml' {
  const content: Readonly<Record<string, object>>;
  export default content;
}
