import type { Point } from '../block/types.ts';
import { findJsonError, placeInJson, pointAt } from '../file/json-place.ts';

/** Where Docusaurus looks for what a folder of pages says of itself. */
export const CATEGORY_FILE = '_category_.json';

/** What a folder of pages says of itself in one locale. What is not there, or has a wrong form, is absent. */
export interface Category {
  /** Relative to the root of the project, with `/`. */
  readonly file: string;
  /** The name of the chapter, in the sidebar and in menus. */
  readonly label?: string;
  /** Where the chapter stands among the others, the least first. Only the first locale says it. */
  readonly position?: number;
  /** What stands above the cards of its pages, where that is not the label: `customProps.heading`. */
  readonly heading?: string;
  readonly faults: readonly CategoryFault[];
}

/**
 * What is wrong with the file:
 * - `json`, `object`: it is none
 * - `label`, `position`, `heading`: missing, or of the wrong form
 * - `elsewhere`: a field that has no effect in a translation
 */
interface CategoryFault {
  readonly wrong: 'json' | 'object' | 'label' | 'position' | 'heading' | 'elsewhere';
  readonly field: string;
  readonly at: Point;
}

/** What a translation may say; everything else Docusaurus takes from the first locale. */
const TRANSLATED = new Set(['label', 'customProps']);

/**
 * Reads the text of a `_category_.json`. Never throws: what is wrong is in `faults`.
 * @param isFirst whether it is that of the first locale
 */
export function parseCategory(file: string, text: string, isFirst: boolean): Category {
  const broken = findJsonError(text);
  if (broken !== null) return { file, faults: [{ wrong: 'json', field: '', at: pointAt(text, broken) }] };
  const fields: unknown = JSON.parse(text);
  if (!isObject(fields)) return { file, faults: [{ wrong: 'object', field: '', at: { line: 1, column: 1 } }] };
  const faults: CategoryFault[] = [];
  const fault = (wrong: CategoryFault['wrong'], ...path: readonly string[]): undefined => {
    faults.push({ wrong, field: path.join('.'), at: placeInJson(text, path) });
  };
  const label = isText(fields.label) ? fields.label : fault('label', 'label');
  const position = typeof fields.position === 'number' ? fields.position : undefined;
  if (isFirst && position === undefined) fault('position', 'position');
  if (!isFirst) for (const name of Object.keys(fields)) if (!TRANSLATED.has(name)) fault('elsewhere', name);
  const written = isObject(fields.customProps) ? fields.customProps.heading : undefined;
  const heading = isText(written) ? written : undefined;
  if (written !== undefined && heading === undefined) fault('heading', 'customProps', 'heading');
  return {
    file,
    ...(label !== undefined && { label }),
    ...(isFirst && position !== undefined && { position }),
    ...(heading !== undefined && { heading }),
    faults,
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
