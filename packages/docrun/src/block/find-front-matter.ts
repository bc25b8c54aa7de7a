import type { Root } from 'mdast';
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type Scalar, type YAMLMap } from 'yaml';
import { type Card, type FrontMatter, NO_FRONT_MATTER } from './front-matter.ts';
import type { CardFault, Fault, FieldForm } from './page.ts';
import type { Point } from './types.ts';

/** Front matter with what is wrong with it. */
export interface FoundFrontMatter {
  readonly front: FrontMatter;
  readonly faults: readonly Fault[];
}

/** Finds the front matter of a page, which is YAML. Fields that are not ours are left alone. */
export function findFrontMatter(root: Root): FoundFrontMatter {
  const [yaml] = root.children;
  if (yaml?.type !== 'yaml') return { front: NO_FRONT_MATTER, faults: [] };
  const lines = new LineCounter();
  const { contents, errors } = parseDocument(yaml.value, { lineCounter: lines, prettyErrors: false });
  const above = yaml.position?.start.line ?? 1;
  const pointAt = (offset: number): Point => {
    const { line, col } = lines.linePos(offset);
    return { line: above + Math.max(line, 1), column: Math.max(col, 1) };
  };
  const [error] = errors;
  if (error) {
    const fault = { kind: 'broken-front-matter', at: pointAt(error.pos[0]), reason: error.message } as const;
    return { front: NO_FRONT_MATTER, faults: [fault] };
  }
  if (isNothing(contents)) return { front: NO_FRONT_MATTER, faults: [] };
  const fields = new Fields(pointAt);
  return { front: isMap(contents) ? fields.front(contents) : fields.reject(contents), faults: fields.faults };
}

function isNothing(node: unknown): node is null | Scalar<null> {
  return node === null || (isScalar(node) && node.value === null);
}

/** Takes fields out of YAML, and notes those that have a wrong form. */
class Fields {
  readonly faults: Fault[] = [];
  readonly #pointAt: (offset: number) => Point;

  constructor(pointAt: (offset: number) => Point) {
    this.#pointAt = pointAt;
  }

  front(map: YAMLMap): FrontMatter {
    const title = this.#text(map, 'title');
    const description = this.#text(map, 'description');
    const position = this.#position(map);
    const card = this.#card(map);
    return {
      ...(title !== undefined && { title }),
      ...(description !== undefined && { description }),
      keywords: this.#list(map, 'keywords'),
      ...(position && { position }),
      ...(card !== undefined && { card }),
      wantsDiagram: map.get('diagram') === true,
    };
  }

  reject(contents: Node): FrontMatter {
    this.#bad(contents, '', 'fields');
    return NO_FRONT_MATTER;
  }

  #text(map: YAMLMap, field: string, path = field): string | undefined {
    const node = map.get(field, true);
    if (isScalar(node) && typeof node.value === 'string' && node.value.trim() !== '') return node.value;
    if (node !== undefined) this.#bad(node, path, 'text');
    return undefined;
  }

  #list(map: YAMLMap, field: string): readonly string[] {
    const node: unknown = map.get(field, true);
    if (node === undefined) return [];
    // A number is as good as a text here: `1024` is taken as it is written.
    const items = isSeq(node)
      ? node.items.map((item) => (isScalar(item) ? (item.source ?? item.value) : null))
      : [null];
    const texts = items.filter((item) => typeof item === 'string');
    if (texts.length < items.length) this.#bad(node, field, 'list');
    return texts;
  }

  #position(map: YAMLMap): FrontMatter['position'] {
    const field = 'sidebar_position';
    const node = map.get(field, true);
    if (isScalar(node) && typeof node.value === 'number' && Number.isFinite(node.value))
      return { value: node.value, at: this.#point(node) };
    if (node !== undefined) this.#bad(node, field, 'number');
    return undefined;
  }

  #card(map: YAMLMap): Card | null | undefined {
    const node: unknown = map.get('card', true);
    if (node === undefined) return undefined;
    if (!isMap(node)) {
      this.#bad(node, 'card', 'card');
      return null;
    }
    const before = this.faults.length;
    for (const { key } of node.items) {
      const field = isScalar(key) ? String(key.value) : '';
      if (!CARD_FIELDS.includes(field)) this.#badCard(key, 'unknown', field);
    }
    const name = this.#text(node, 'name', 'card.name');
    const code = this.#text(node, 'code', 'card.code');
    const line = this.#text(node, 'line', 'card.line');
    if (node.has('name') === node.has('code')) this.#badCard(node, node.has('name') ? 'two-names' : 'no-name');
    if (!node.has('line')) this.#badCard(node, 'no-line');
    const shown = code ?? name;
    if (this.faults.length > before || shown === undefined || line === undefined) return null;
    return { name: shown, isCode: code !== undefined, line };
  }

  #bad(node: unknown, field: string, wanted: FieldForm): void {
    this.faults.push({ kind: 'bad-field', at: this.#point(node), field, wanted });
  }

  #badCard(node: unknown, because: CardFault, field = ''): void {
    this.faults.push({ kind: 'bad-card', at: this.#point(node), because, field });
  }

  #point(node: unknown): Point {
    const range: unknown = typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined;
    return this.#pointAt(Array.isArray(range) && typeof range[0] === 'number' ? range[0] : 0);
  }
}

const CARD_FIELDS = ['name', 'code', 'line'];
