import asyncio


async def leave():
    raise SystemExit(3)


async def main():
    results = await asyncio.gather(leave(), return_exceptions=True)
    print(results)


try:
    asyncio.run(main())
except SystemExit as error:
    print("SystemExit:", error.code)
