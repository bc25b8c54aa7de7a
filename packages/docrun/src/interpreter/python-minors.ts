/** The minor versions of Python that pages speak of, oldest first. */
export const PYTHON_MINORS = ['3.10', '3.11', '3.12', '3.13', '3.14'] as const;
export type PythonMinor = (typeof PYTHON_MINORS)[number];

/** The minor version that is not released yet: blocks can be tried on it, and pages show it as a preview. */
export const PREVIEW_MINOR = '3.15';
