SOURCE = "async def f(): return [[x async for x in rows()] for _ in range(2)]"
try:
    compile(SOURCE, "<snippet>", "exec")
    print("ok")
except SyntaxError as error:
    print(error.msg)
