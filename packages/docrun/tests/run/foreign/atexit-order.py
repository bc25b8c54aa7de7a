import asyncio
import atexit
import sys

atexit.register(print, "atexit one")
atexit.register(lambda: print("atexit two"))

class Thing:
    def __del__(self):
        print("thing collected")

async def main():
    thing = Thing()
    await asyncio.sleep(0.05)
    print("main over")

thing = Thing()
asyncio.run(main())
print("end of file", file=sys.stderr)
sys.exit("leaving with a message")
