import pytest

from cutroom.backend.service.naming import clean_name


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("beach.mp4", "beach.mp4"),
        ("../../etc/passwd", "passwd"),
        ("C:\\films\\beach.mp4", "beach.mp4"),
        ("海边 旅行 🏖️.mp4", "海边 旅行 🏖️.mp4"),
        ("👩\u200d🚀.png", "👩\u200d🚀.png"),
        ("e\u0301.jpg", "\u00e9.jpg"),
        ('say "hi" & it\'s.mov', 'say "hi" & it\'s.mov'),
        ("line\nbreak\x00\x1b[31m.mp4", "linebreak[31m.mp4"),
        ("gpj.\u202e4pm", "gpj.4pm"),
        ("  spaced   out.mp4 ", "spaced out.mp4"),
        ("", "file"),
        ("...", "file"),
        ("folder/", "folder"),
        ("\ud800.mp4", "?.mp4"),
    ],
)
def test_names_keep_every_script_and_lose_what_could_mislead(given, name):
    assert clean_name(given) == name


def test_a_name_without_an_accepted_ending_gets_the_one_of_its_content():
    assert clean_name("photo", ending="jpg") == "photo.jpg"
    assert clean_name("photo.tmp", ending="jpg") == "photo.tmp.jpg"
    assert clean_name("photo.PNG", ending="jpg") == "photo.PNG"


def test_long_names_are_cut_and_keep_their_ending():
    name = clean_name("长" * 400 + ".mp4")

    assert len(name) == 150
    assert name.endswith(".mp4")
