import tempfile
import threading


def work(file):
    for _ in range(20_000):
        print("soup\n", end="", file=file)


with tempfile.TemporaryFile("w+", encoding="ascii", errors="replace") as file:
    threads = [threading.Thread(target=work, args=(file,)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    file.seek(0)
    print("whole:", file.read() == "soup\n" * 160_000)
