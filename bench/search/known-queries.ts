import { distance, glue } from '@docrun/search/engine';
import { withoutModule } from './without-module.ts';

/** A query that a person wrote down, with the pages that answer it; any of them is right. */
export interface KnownQuery {
  readonly class: string;
  readonly locale: 'uk' | 'ru' | 'en';
  readonly query: string;
  readonly pages: ReadonlySet<string>;
}

/** A query as it was written for another set of pages. */
export interface WrittenQuery {
  readonly cls: string;
  readonly locale: 'uk' | 'ru' | 'en';
  readonly q: string;
  readonly targets: readonly string[];
}

/** Where our site has what those pages were about; what is not here has no page with us. */
const PAGES: Readonly<Record<string, readonly string[]>> = {
  'ref/wait_for': ['tasks/wait-for'],
  'ref/as_completed': ['tasks/as-completed'],
  'ref/loop.call_later': ['tasks/callbacks'],
  'ref/gather': ['tasks/gather'],
  'ref/TaskGroup': ['tasks/task-group'],
  'ref/create_task': ['tasks/create-task'],
  'ref/Queue': ['sync/queue'],
  'ref/PriorityQueue': ['sync/queue'],
  'ref/loop.run_in_executor': ['threads/to-thread'],
  'ref/exceptions': ['tasks/exceptions'],
  'ref/streams': ['io/streams'],
  'ref/Task.cancel': ['tasks/cancellation'],
  'ref/timeout': ['tasks/wait-for'],
  'ref/wait': ['tasks/wait'],
  'ref/Condition': ['sync/condition'],
  'ref/run_coroutine_threadsafe': ['threads/run-coroutine-threadsafe'],
  'ref/Future': ['tasks/future'],
  'ref/subprocess': ['io/subprocess'],
  'ref/get_running_loop': ['basics/running-loop'],
  'ref/run': ['basics/run'],
  'ref/Semaphore': ['sync/semaphore'],
  'ref/shield': ['tasks/shield'],
  'ref/Lock': ['sync/lock'],
  'guide/coroutines': ['basics/coroutines'],
  'guide/cancellation': ['tasks/cancellation'],
  'guide/worker-pool': ['sync/queue'],
  'guide/event-loop': ['basics/event-loop'],
  'guide/timeouts': ['tasks/wait-for'],
  'guide/tcp-client': ['io/streams', 'web/aiohttp'],
  'guide/blocking-code': ['threads/to-thread', 'basics/sleep'],
  'guide/never-awaited': ['basics/coroutines', 'help/mistakes'],
};

/** Where our site answers a query in a section that those pages did not have. */
const ALSO: Readonly<Record<string, string>> = {
  'перший завершений результат': 'tasks/wait', // #first-completed
  'викликати з іншого потоку': 'tasks/callbacks', // #thread, "a call from another thread"
  'gather return_exceptions': 'tasks/exceptions', // #gather; it is a keyword of that page
};

/**
 * Maps queries to our pages.
 * @param homes the page of each name of asyncio's API
 * @returns the queries that some page answers
 */
export function mapQueries(written: readonly WrittenQuery[], homes: ReadonlyMap<string, string>): KnownQuery[] {
  return written.flatMap(({ cls, locale, q, targets }) => {
    const pages = new Set(targets.flatMap((target) => PAGES[target] ?? []));
    const also = ALSO[q];
    if (also !== undefined) pages.add(also);
    const wanted = glue(q).replace(/^asyncio/, '');
    for (const [name, page] of homes) {
      const short = withoutModule(name);
      if (isMeant(cls, wanted, glue(short)) || isMeant(cls, wanted, glue(short.slice(short.lastIndexOf('.') + 1))))
        pages.add(page);
    }
    return pages.size === 0 ? [] : [{ class: cls, locale, query: q, pages }];
  });
}

/** Whether a query of a class may mean a name: as it is, a part of it, or with a fault. */
function isMeant(cls: string, wanted: string, name: string): boolean {
  if (cls === 'partial') return name.includes(wanted);
  return name === wanted || (cls === 'typo' && wanted.length >= 5 && distance(name, wanted, 1) <= 1);
}
