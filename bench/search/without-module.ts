/** A name of asyncio's API without the module, such as `Queue.get`. */
export function withoutModule(name: string): string {
  return name.replace(/^asyncio\./, '');
}
