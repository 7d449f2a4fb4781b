"""Words of numbers, ordinals, units and shapes."""

COUNTING = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
    " fifteen sixteen seventeen eighteen nineteen"
)


CARDINALS = {word: value for value, word in enumerate(COUNTING.split())} | {
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60,
    "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100, "couple": 2, "dozen": 12,
}  # fmt: skip


ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "last": -1, "final": -1, "penultimate": -2,
    "最后": -1, "最末": -1,
}  # fmt: skip


REPEATED = ("twice", "thrice")
"""How often something is played, beside that verb; else how fast."""


TYPED_ORDINALS = ("first", "second", "third", "fourth")


TIME_WORDS = {
    "second": 1.0, "seconds": 1.0, "sec": 1.0, "secs": 1.0, "minute": 60.0, "minutes": 60.0,
    "min": 60.0, "mins": 60.0, "hour": 3600.0, "hours": 3600.0, "millisecond": 0.001,
    "milliseconds": 0.001, "s": 1.0,
}  # fmt: skip


OTHER_UNITS = {
    "percent": ("percent", 0.01), "times": ("times", 1.0), "frames": ("frames", 1.0),
    "degrees": ("degrees", 1.0), "pixels": ("px", 1.0), "decibels": ("db", 1.0),
    "semitones": ("semitones", 1.0), "fps": ("fps", 1.0), "db": ("db", 1.0), "lufs": ("lufs", 1.0),
    "px": ("px", 1.0), "x": ("times", 1.0), "wide": ("px", 1.0), "tall": ("px", 1.0),
}  # fmt: skip


RATIOS = frozenset(
    [
        "9:16",
        "16:9",
        "4:3",
        "3:4",
        "1:1",
        "4:5",
        "5:4",
        "21:9",
        "9:21",
        "2:3",
        "3:2",
        "2:1",
        "1:2",
        "18:9",
        "2.35:1",
        "2.39:1",
        "1.85:1",
        "2.4:1",
    ]
)


MULTIPLES = {
    "double": 2.0,
    "triple": 3.0,
    "加倍": 2.0,
    "翻倍": 2.0,
    "翻一倍": 2.0,
    "twice": 2.0,
    "thrice": 3.0,
    "两倍": 2.0,
}


FURTHER = ("more", "additional", "extra", "further")


CLASSIFIERS = "个张段条幅首句行份组块格节"
