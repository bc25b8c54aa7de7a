/** Mermaid's parser refused a diagram. */
export class MermaidSyntaxError extends Error {
  override readonly name = 'MermaidSyntaxError';
  /** Line of the diagram's text, from 1. */
  readonly line: number;
  /** What the parser said, without the line, on one line. */
  readonly reason: string;

  constructor(line: number, reason: string) {
    super(`Mermaid syntax, line ${line}: ${reason}`);
    this.line = line;
    this.reason = reason;
  }
}

/** A diagram that Mermaid could read could not be drawn, or the worker that draws was lost. */
export class DiagramError extends Error {
  override readonly name = 'DiagramError';

  constructor(reason: string, options?: ErrorOptions) {
    super(`Cannot draw the sequence diagram: ${reason}`, options);
  }
}
