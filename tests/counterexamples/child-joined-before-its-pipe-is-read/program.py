import multiprocessing


def worker(results):
    results.put(b"x" * 1_000_000)


if __name__ == "__main__":
    context = multiprocessing.get_context("fork")
    results = context.SimpleQueue()
    process = context.Process(target=worker, args=(results,))
    process.start()
    process.join(0.5)
    print("alive after join():", process.is_alive())
    size = len(results.get())
    process.join()
    print("read:", size)
