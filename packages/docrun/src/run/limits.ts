/** The bounds of an embedded run. Those that Python itself holds (steps, virtual time, output) stand in `python/`. */

/** Seconds of wall clock. */
export const MAX_WALL_SECONDS = 20;
/** Bytes of the interpreter's memory; it starts with about 30 MiB. */
export const MAX_MEMORY_BYTES = 256 * 1024 * 1024;
/** The signal that tells `harness/embedded.py` that a run has had its time: SIGXCPU. */
export const OUT_OF_TIME = 24;
