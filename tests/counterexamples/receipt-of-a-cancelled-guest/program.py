import asyncio


class Receipt:
    def __init__(self):
        self._future = asyncio.get_running_loop().create_future()

    def dish_ready(self, dish):
        self._future.set_result(dish)

    def __await__(self):
        return self._future.__await__()


async def guest(receipt):
    return await receipt


async def main():
    receipt = Receipt()
    first = asyncio.create_task(guest(receipt))
    second = asyncio.create_task(guest(receipt))
    await asyncio.sleep(0)
    first.cancel()
    await asyncio.wait([first, second])
    print("cancelled:", first.cancelled(), second.cancelled())
    try:
        receipt.dish_ready("soup")
    except asyncio.InvalidStateError as error:
        print("InvalidStateError:", error)


asyncio.run(main())
