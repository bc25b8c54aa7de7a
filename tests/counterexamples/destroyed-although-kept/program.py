"""A reference to the task is kept; it is the loop that was closed. The message is collected and printed."""

import asyncio
import gc
import logging

messages, kept = [], []


class Collect(logging.Handler):
    def emit(self, record):
        messages.append(record.getMessage().splitlines()[0])


logging.getLogger("asyncio").addHandler(Collect())


async def main():
    kept.append(asyncio.ensure_future(asyncio.sleep(10)))
    await asyncio.sleep(0)


loop = asyncio.new_event_loop()
loop.run_until_complete(main())
loop.close()
print("kept:", len(kept))
kept.clear()
del loop
gc.collect()
print(messages)
