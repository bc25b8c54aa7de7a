/**
 * The part of the DOM that Mermaid's sequence renderer uses through d3-selection: about thirty members. A tree of plain
 * objects draws a diagram in a few milliseconds and loads at once, where a whole browser DOM in JavaScript takes 0.6 s to
 * load and 80 ms a diagram. Anything else that Mermaid asks for throws, so that a new release cannot go wrong silently.
 */
const svgNamespace = 'http://www.w3.org/2000/svg';
const htmlNamespace = 'http://www.w3.org/1999/xhtml';

/** A rectangle in user units. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Answers `getBBox`: the only layout that Mermaid asks of the DOM for a sequence diagram. */
export type GetBox = (element: TinyElement) => Box;

class TinyStyle {
  readonly #values = new Map<string, string>();

  getPropertyValue(name: string): string {
    return this.#values.get(name) ?? '';
  }

  setProperty(name: string, value: unknown): void {
    this.#values.set(name, String(value));
  }

  removeProperty(name: string): void {
    this.#values.delete(name);
  }
}

export class TinyElement {
  readonly ownerDocument: TinyDocument;
  readonly namespaceURI: string;
  readonly localName: string;
  readonly style = new TinyStyle();
  parentNode: TinyElement | null = null;
  children: TinyElement[] = [];
  #text = '';
  readonly #attributes = new Map<string, string>();

  constructor(ownerDocument: TinyDocument, namespaceURI: string, localName: string) {
    this.ownerDocument = ownerDocument;
    this.namespaceURI = namespaceURI;
    this.localName = localName;
  }

  get firstChild(): TinyElement | null {
    return this.children[0] ?? null;
  }

  get previousSibling(): TinyElement | null {
    const siblings = this.parentNode?.children ?? [];
    return siblings[siblings.indexOf(this) - 1] ?? null;
  }

  get textContent(): string {
    return this.#text + this.children.map((child) => child.textContent).join('');
  }

  set textContent(text: unknown) {
    for (const child of this.children) child.parentNode = null;
    this.children = [];
    this.#text = String(text ?? '');
  }

  appendChild(child: TinyElement): TinyElement {
    return this.insertBefore(child, null);
  }

  insertBefore(child: TinyElement, next: TinyElement | null): TinyElement {
    child.remove();
    const index = next ? this.children.indexOf(next) : this.children.length;
    if (index < 0) throw new Error('insertBefore: the reference node is not a child of this element');
    this.children.splice(index, 0, child);
    child.parentNode = this;
    return child;
  }

  removeChild(child: TinyElement): TinyElement {
    child.remove();
    return child;
  }

  remove(): void {
    const siblings = this.parentNode?.children;
    siblings?.splice(siblings.indexOf(this), 1);
    this.parentNode = null;
  }

  getAttribute(name: string): string | null {
    return this.#attributes.get(name) ?? null;
  }

  setAttribute(name: string, value: unknown): void {
    this.#attributes.set(name, String(value));
  }

  removeAttribute(name: string): void {
    this.#attributes.delete(name);
  }

  /** Finds by id only: `#id` or `[id="id"]`. */
  querySelector(selector: string): TinyElement | null {
    const [, hashed, quoted] = /^(?:#([\w-]+)|\[id="([\w-]+)"\])$/.exec(selector) ?? [];
    const id = hashed ?? quoted;
    if (id === undefined) throw new Error(`querySelector: cannot look for ${selector}`);
    return this.#find(id);
  }

  getBBox(): Box {
    return this.ownerDocument.getBox(this);
  }

  #find(id: string): TinyElement | null {
    for (const child of this.children) {
      const found = child.getAttribute('id') === id ? child : child.#find(id);
      if (found) return found;
    }
    return null;
  }
}

export class TinyDocument {
  readonly getBox: GetBox;
  readonly documentElement: TinyElement;
  readonly body: TinyElement;

  constructor(getBox: GetBox) {
    this.getBox = getBox;
    this.documentElement = this.createElement('html');
    this.body = this.documentElement.appendChild(this.createElement('body'));
  }

  createElement(name: string): TinyElement {
    return new TinyElement(this, htmlNamespace, name);
  }

  createElementNS(namespace: string, name: string): TinyElement {
    return new TinyElement(this, namespace, name);
  }

  /** Finds `body`, or an element by its id. */
  querySelector(selector: string): TinyElement | null {
    return selector === 'body' ? this.body : this.documentElement.querySelector(selector);
  }

  /** Puts an empty `<svg>` into the body. */
  appendSvg(id: string): TinyElement {
    const svg = this.createElementNS(svgNamespace, 'svg');
    svg.setAttribute('id', id);
    return this.body.appendChild(svg);
  }
}
