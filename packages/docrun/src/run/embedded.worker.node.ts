/**
 * The thread that holds the embedded interpreter. It is started once, imports what every run needs, and keeps an image
 * of the interpreter's memory; each run begins by putting that image back, so that all runs start from the same bytes.
 */
import crypto from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { EventLog } from './event-log.ts';
import { EMBEDDED_PYTHON_FOLDER, PYTHON_FOLDER } from './python-folder.node.ts';
import type { Program } from './types.ts';

export interface WorkerSetup {
  /** One byte; the parent writes `OUT_OF_TIME` to end a run. */
  readonly interrupt: SharedArrayBuffer;
  readonly maxMemory: number;
  /** Where the events of the run are written; see {@link EventLog}. */
  readonly log: SharedArrayBuffer;
  /** The address of the module of pyodide; it says which CPython this is. */
  readonly pyodide: string;
  /** Whether programs are to be traced, for which CPython has what it takes from 3.12 on. */
  readonly traces: boolean;
}
export interface WorkerRequest {
  readonly id: number;
  readonly program: Program;
  readonly trace: boolean;
}
export type WorkerReply =
  | { readonly kind: 'ready'; readonly python: string }
  | { readonly kind: 'started'; readonly id: number }
  | {
      readonly kind: 'ended';
      readonly id: number;
      readonly outcome: string;
      readonly rest: string;
      readonly reusable: boolean;
    }
  | { readonly kind: 'crashed'; readonly id: number; readonly message: string };

/** 2026-01-01T00:00:00Z, in milliseconds: where the calendar of every run begins. */
const EPOCH = Date.UTC(2026, 0, 1);
/** A program that waits by reading the clock over and over would never end: past so many readings the clock moves a little. */
const FREE_READINGS = 50_000;
const READINGS_PER_MS = 100;
const PAGE_BYTES = 65_536;
/** What an event in JSON begins with, and no number. */
const OPENING_BRACE = 0x7b;
/** In milliseconds. */
const QUARTER_NANOSECOND = 2.5e-7;

const setup = workerData as WorkerSetup;
const port = parentPort;
if (port === null) throw new Error('embedded.worker.node.ts runs as a worker thread');

let milliseconds = 0;
let readings = 0;
let seed = 0;
const interrupt = new Uint8Array(setup.interrupt);
const log = new EventLog(setup.log);

function readClock(): number {
  readings += 1;
  if (readings > FREE_READINGS) {
    readings -= READINGS_PER_MS;
    milliseconds += 1;
  }
  return milliseconds;
}
// The releases before CPython 3.13 cut what they read to whole nanoseconds where the others round it: without a quarter of one
// more, the clock would never reach some of the times that it is set to.
performance.now = () => readClock() + QUARTER_NANOSECOND;
Date.now = () => EPOCH + readClock();

// Python seeds random, uuid and secrets from here. A 32-bit xorshift is enough for numbers that only have to repeat.
function fill<T extends NodeJS.ArrayBufferView>(view: T): T {
  const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
  for (let index = 0; index < bytes.length; index += 1) {
    seed ^= seed << 13;
    seed ^= seed >>> 17;
    seed ^= seed << 5;
    bytes[index] = seed & 255;
  }
  return view;
}
crypto.randomFillSync = fill as typeof crypto.randomFillSync;
syncBuiltinESMExports();
// Where pyodides of CPython 3.12 and older take it from.
Object.defineProperty(globalThis.crypto, 'getRandomValues', { value: fill });

const grow = WebAssembly.Memory.prototype.grow;
WebAssembly.Memory.prototype.grow = function limited(this: WebAssembly.Memory, pages: number) {
  if (this.buffer.byteLength + pages * PAGE_BYTES > setup.maxMemory) throw new RangeError('memory limit');
  return grow.call(this, pages);
};

function reset(): void {
  milliseconds = 0;
  readings = 0;
  seed = 0x2545f491;
}
reset();

const { loadPyodide } = (await import(setup.pyodide)) as typeof import('pyodide');
const python = await loadPyodide({ env: { PYTHONHASHSEED: '0', HOME: '/home/pyodide' }, stdin: () => null });
python.setInterruptBuffer(interrupt);
python.setStdout({ batched: () => {} });
python.setStderr({ batched: () => {} });

const REQUEST = `${EMBEDDED_PYTHON_FOLDER}/request.json`;
const REPLY = `${EMBEDDED_PYTHON_FOLDER}/reply.json`;
for (const name of ['harness', 'harness/explore', 'introspect']) {
  const [from, to] = [join(PYTHON_FOLDER, name), `${EMBEDDED_PYTHON_FOLDER}/${name}`];
  python.FS.mkdirTree(to);
  for (const file of readdirSync(from))
    if (file.endsWith('.py')) python.FS.writeFile(`${to}/${file}`, readFileSync(join(from, file)));
}

// Programs and replies go through files, the clock and the events through a device: nothing of a run may depend on the tables
// in which pyodide keeps references between Python and JavaScript, because they lie outside of the memory that is put back.
const hostDevice = python.FS.makedev(90, 0);
python.FS.registerDevice(hostDevice, {
  write: (_stream: unknown, buffer: Uint8Array, offset: number, length: number) => {
    const written = buffer.subarray(offset, offset + length);
    if (written[0] === OPENING_BRACE) {
      log.write(written);
    } else {
      milliseconds = Number(new TextDecoder().decode(buffer.slice(offset, offset + length))) * 1000;
      readings = 0;
    }
    return length;
  },
});
python.FS.mkdev('/dev/docrun', 0o666, hostDevice);

const version: string = python.runPython(`
import sys, platform
sys.path.insert(0, "${EMBEDDED_PYTHON_FOLDER}")
sys.dont_write_bytecode = True
import harness.embedded
sys.path.remove("${EMBEDDED_PYTHON_FOLDER}")
harness.embedded.prepare("/dev/docrun", traces=${setup.traces ? 'True' : 'False'})
import gc
gc.collect()
platform.python_version()
`);

interface Interpreter {
  readonly HEAPU8: Uint8Array;
  /** The same as `malloc`, which older releases of pyodide do not hand out. */
  _PyMem_RawMalloc(bytes: number): number;
  _PyRun_SimpleString(code: number): number;
  /** The address of what comes of it; 0: an exception was raised. */
  _PyEval_EvalCode(code: number, globals: number, locals: number): number;
  /** From CPython 3.12 on. */
  _PyErr_GetRaisedException?(): number;
  _Py_DecRef(thing: number): void;
  _PyDict_SetItemString(dict: number, name: number, value: number): number;
  _PyDict_Clear(dict: number): number;
  _PyGC_Collect(): number;
  stringToUTF8(text: string, at: number, bytes: number): number;
}
const api = (python as unknown as { _module: Interpreter })._module;
const NAME_BYTES = 1024;
const nameBuffer = api._PyMem_RawMalloc(NAME_BYTES);
const [beginCode, evaluateCode, endCode, finishCode] = [
  constant('import harness.embedded as h; h.begin()'),
  constant('import harness.embedded as h; h.evaluate()'),
  constant('import harness.embedded as h; h.end()'),
  constant('import harness.embedded as h; h.finish()'),
];
const failureName = constant('failure');
const compileCode = constant(
  `import compileall; compileall.compile_dir("${EMBEDDED_PYTHON_FOLDER}/harness/explore", quiet=1)`,
);
const image = api.HEAPU8.slice();
let files = snapshotFiles();
let canExplore = false;

port.on('message', (request: WorkerRequest) => {
  try {
    port.postMessage(perform(request));
  } catch (error) {
    port.postMessage({
      kind: 'crashed',
      id: request.id,
      message: error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error),
    } satisfies WorkerReply);
  }
});
port.postMessage({ kind: 'ready', python: version } satisfies WorkerReply);

function perform({ id, program, trace }: WorkerRequest): WorkerReply {
  restore();
  if (program.explore && !canExplore) prepareToExplore();
  port?.postMessage({ kind: 'started', id } satisfies WorkerReply);
  python.FS.writeFile(REQUEST, JSON.stringify({ ...program, trace }));
  execute(beginCode);
  evaluate(JSON.parse(reply()) as Beginning);
  execute(endCode);
  const outcome = reply();
  const { held, main, none, names } = JSON.parse(outcome) as {
    held: number;
    main: number;
    none: number;
    names: string[];
  };
  // No frame of Python is on the stack while names go: what is collected here is reported as at the interpreter's end.
  api._PyDict_Clear(held);
  for (const name of names) {
    api.stringToUTF8(name, nameBuffer, NAME_BYTES);
    api._PyDict_SetItemString(main, nameBuffer, none);
  }
  api._PyGC_Collect();
  execute(finishCode);
  return { kind: 'ended', id, outcome, rest: reply(), reusable: api.HEAPU8.length === image.length };
}

/** Where the code of a program is; see `begin` in `harness/embedded.py`. */
interface Beginning {
  readonly code: number;
  readonly main: number;
  readonly held: number;
}

/** Runs the code of the program with no frame of ours below it, so that stacks are what they are elsewhere. */
function evaluate({ code, main, held }: Beginning): void {
  if (code === 0) return;
  if (api._PyErr_GetRaisedException === undefined) {
    execute(evaluateCode);
    return;
  }
  const result = api._PyEval_EvalCode(code, main, main);
  const left = result === 0 ? api._PyErr_GetRaisedException() : result;
  if (result === 0) api._PyDict_SetItemString(held, failureName, left);
  api._Py_DecRef(left);
}

/** What changes runs is compiled once, before the first of them, and is no part of the image: no other run imports it. */
function prepareToExplore(): void {
  execute(compileCode);
  canExplore = true;
  restoreMemory();
  reset();
  files = snapshotFiles();
}

function constant(code: string): number {
  const bytes = Buffer.byteLength(code) + 1;
  const at = api._PyMem_RawMalloc(bytes);
  api.stringToUTF8(code, at, bytes);
  return at;
}

function execute(code: number): void {
  if (api._PyRun_SimpleString(code) !== 0) throw new Error('the harness failed');
}

function reply(): string {
  return python.FS.readFile(REPLY, { encoding: 'utf8' });
}

function restoreMemory(): void {
  api.HEAPU8.set(image);
  api.HEAPU8.fill(0, image.length);
}

function restore(): void {
  restoreMemory();
  restoreFiles(files);
  interrupt[0] = 0;
  log.clear();
  reset();
}

/** The paths of all files and folders a program could have written, outside of devices and the library. */
function snapshotFiles(): ReadonlySet<string> {
  return new Set(walk('/'));
}

function* walk(folder: string): Generator<string> {
  for (const name of python.FS.readdir(folder)) {
    if (name === '.' || name === '..') continue;
    const path = folder === '/' ? `/${name}` : `${folder}/${name}`;
    if (path === '/dev' || path === '/proc' || path === '/lib') continue;
    yield path;
    if (python.FS.isDir(python.FS.lstat(path).mode)) yield* walk(path);
  }
}

function restoreFiles(known: ReadonlySet<string>): void {
  for (const path of [...walk('/')].reverse()) {
    if (known.has(path)) continue;
    if (python.FS.isDir(python.FS.lstat(path).mode)) python.FS.rmdir(path);
    else python.FS.unlink(path);
  }
  python.FS.chdir('/home/pyodide');
}
