/** A name without the module that it is in, such as `Queue.get` of `asyncio.Queue.get`. */
export function withoutModule(name: string, module: string): string {
  return module !== '' && name.startsWith(`${module}.`) ? name.slice(module.length + 1) : name;
}

/** A name without the innermost of the modules that it is in: `Process.wait` of `asyncio.subprocess.Process.wait`. */
export function withoutModules(name: string, modules: readonly string[]): string {
  const inner = modules.filter((module) => name.startsWith(`${module}.`)).sort((a, b) => b.length - a.length)[0];
  return withoutModule(name, inner ?? '');
}
