SNIPPETS = {
    "element": "def f(): return (await y for y in x)",
    "condition": "def f(): return (y for y in x if await y)",
    "second in": "def f(): return (z for y in x for z in await y)",
    "first in": "def f(): return (y for y in await x)",
}
for name, source in SNIPPETS.items():
    try:
        compile(source, "<snippet>", "exec")
        print(f"{name}: ok")
    except SyntaxError as error:
        print(f"{name}: {error.msg}")
