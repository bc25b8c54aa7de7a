import urllib.request
try:
    urllib.request.urlopen("http://203.0.113.1/", timeout=2)
except OSError as error:
    print("unseen:", error)
