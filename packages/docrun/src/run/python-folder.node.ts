import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Where docrun's own Python stands, two packages: `harness` is imported by every interpreter that runs programs,
 * `introspect` asks one of a module. Nothing else says where the folder is.
 */
export const PYTHON_FOLDER = fileURLToPath(new URL('../../python', import.meta.url));

/** Where the embedded interpreter finds the same. */
export const EMBEDDED_PYTHON_FOLDER = '/docrun';

/** The package `harness`. Its frames are no part of what a program prints. */
export const HARNESS_FOLDER = join(PYTHON_FOLDER, 'harness');
