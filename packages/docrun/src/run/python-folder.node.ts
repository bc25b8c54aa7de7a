import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Where docrun's own Python stands: `harness` is imported by every interpreter that runs programs, `introspect.py` asks
 * one of a module. Nothing else says where the folder is.
 */
export const PYTHON_FOLDER = fileURLToPath(new URL('../../python', import.meta.url));

/** The package `harness`. Its frames are no part of what a program prints. */
export const HARNESS_FOLDER = join(PYTHON_FOLDER, 'harness');
