import asyncio

MENU = {}


def serve(loop, table, on_done):
    for _ in MENU[table]:
        pass
    on_done(table)


def main(loop):
    unserved = set(MENU)

    def done(table):
        unserved.remove(table)
        if not unserved:
            print("all served")
            loop.stop()

    for table in MENU:
        serve(loop, table, done)


def give_up():
    print("nothing has stopped the loop")
    loop.stop()


loop = asyncio.new_event_loop()
main(loop)
loop.call_later(0.1, give_up)
loop.run_forever()
loop.close()
