import multiprocessing


def work(queue):
    queue.put(b"x" * 1_000_000)


if __name__ == "__main__":
    context = multiprocessing.get_context("fork")
    queue = context.Queue()
    process = context.Process(target=work, args=(queue,))
    process.start()
    process.join(0.5)
    print("alive before get():", process.is_alive())
    size = len(queue.get())
    process.join()
    print("ended after get():", size)
