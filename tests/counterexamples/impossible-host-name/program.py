"""A host name that cannot be one: open_connection raises no OSError."""

import asyncio


async def main():
    try:
        await asyncio.open_connection(".example.com", 80)
    except OSError:
        print("OSError")
    except ValueError:
        print("ValueError")


asyncio.run(main())
