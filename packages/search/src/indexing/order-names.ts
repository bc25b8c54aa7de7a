import { withoutModule } from '../engine/module.ts';

/**
 * Compares full names: what the module itself has comes first, then members, by how usual their class is.
 * @param usualClasses without the module, the most usual first
 */
export function compareByUse(module: string, usualClasses: readonly string[]): (one: string, other: string) => number {
  const order = new Map(usualClasses.map((name, place) => [name, place]));
  const placeOf = (name: string): number => {
    const short = withoutModule(name, module);
    const dot = short.lastIndexOf('.');
    if (dot < 0) return short.startsWith('_') ? usualClasses.length + 2 : -1;
    return order.get(short.slice(0, dot)) ?? usualClasses.length;
  };
  return (one, other) => placeOf(one) - placeOf(other);
}
