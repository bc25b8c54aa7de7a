import multiprocessing


def work(n):
    print("in child", n)


if __name__ == "__main__":
    process = multiprocessing.get_context("spawn").Process(target=work, args=(3,))
    process.start()
    process.join()
    print("status", process.exitcode)
