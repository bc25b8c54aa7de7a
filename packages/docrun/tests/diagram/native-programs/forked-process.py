import multiprocessing
import time


def work(name):
    print(name, "begins")
    time.sleep(0.3)
    print(name, "ends")


process = multiprocessing.get_context("fork").Process(target=work, args=("child",))
process.start()
process.join()
print("status:", process.exitcode)
