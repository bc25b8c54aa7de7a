import os, shutil
here = os.getcwd()
shutil.rmtree(os.path.dirname(here), ignore_errors=True)
print("gone", os.path.exists(here))
import asyncio
async def main():
    print("still runs")
asyncio.run(main())
