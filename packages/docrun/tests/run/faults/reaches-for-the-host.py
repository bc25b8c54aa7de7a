import js
print(js)
