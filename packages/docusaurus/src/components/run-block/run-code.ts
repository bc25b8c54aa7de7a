/** The class of the code block inside a run's frame. */
export const RUN_CODE = 'run-code';
