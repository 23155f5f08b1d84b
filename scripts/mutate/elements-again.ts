// Lit's registry of elements outlives a run of the tests, and the modules that fill it are loaded anew for each.

interface Registry {
  readonly __definitions?: Map<string, unknown>;
  define(name: string, element: unknown): void;
}

const { customElements: registry } = globalThis as { customElements?: Registry };

if (registry?.__definitions && !Object.hasOwn(registry, 'define')) {
  const define = registry.define.bind(registry);
  registry.define = (name, element) => {
    registry.__definitions?.delete(name);
    define(name, element);
  };
}
