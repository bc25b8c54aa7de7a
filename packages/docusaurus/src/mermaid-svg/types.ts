/** A language of the site; chooses the words on frames and the `lang` of the SVG. */
export type Locale = 'uk' | 'ru' | 'en';

/** What a diagram says to a reader who cannot see it. */
export interface DiagramAbout {
  readonly locale: Locale;
  /** Becomes `<title>`: the accessible name. Plain text. */
  readonly title: string;
  /** Becomes `<desc>`: the accessible description. Plain text; may be empty. */
  readonly description: string;
}

/** Draws sequence diagrams; see `createRenderer`. */
export interface Renderer {
  /**
   * @param mermaid Text of one sequence diagram.
   * @returns One `<svg>` element, ready to be put into HTML; the same bytes for the same input.
   * @throws {MermaidSyntaxError} When Mermaid's parser refuses the text.
   * @throws {DiagramError} When the diagram cannot be drawn. Other diagrams are not affected.
   */
  render(mermaid: string, about: DiagramAbout): Promise<string>;
  /** Ends the worker. Diagrams still waiting are rejected. */
  close(): Promise<void>;
}
