"""What words on screen say and become, in the words of an operation."""

from cutroom.backend.planner.phrasing.naming import name_of
from cutroom.backend.planner.phrasing.valuing import Values


class WordValues(Values):
    """Texts, captions and their manner as templates name them."""

    def _say_both(self) -> str:
        return self.pick(", bilingual", "，双语") if self.body.get("bilingual") else ""

    def _say_changed(self) -> str:
        """Return what becomes of words: new ones, times, looks."""
        body = self.body
        target = body["target"]
        name = (
            f"“{target}”"
            if isinstance(target, str)
            else self.pick(f"number {target}", f"第 {target} 个")
        )
        said = self.pick(f"change the text {name}", f"把文字{name}")
        if body.get("text") is not None:
            said += self.pick(f" to “{body['text']}”", f"改成“{body['text']}”")
        elif self.zh and body.get("end") is None:
            said = f"修改文字{name}"
        if body.get("start") is not None and body.get("end") is not None:
            said += self.pick(" ", "，") + self.stretch(body["start"], body["end"])
        elif body.get("end") is not None:
            said += self.pick(
                f" to stay until {self.second(body['end'])}", f"显示到{self.second(body['end'])}"
            )
        elif body.get("start") is not None:
            at = self.second(body["start"])
            said += self.pick(f" to appear at {at}", f"，从{at}开始显示")
        return said

    def _say_lines(self) -> str:
        """Return caption lines with their times."""
        said = []
        for line in self.body.get("lines") or ():
            if isinstance(line, str):
                said.append(f"“{line}”")
            else:
                when = self.stretch(line["start"], line["end"])
                said.append(self.pick(f"“{line['text']}” {when}", f"{when}“{line['text']}”"))
        return self.pick(": ", "：") + self.pick(", ", "，").join(said) if said else ""

    def _say_manner(self) -> str:
        """Return a caption style and language that read as part of the noun."""
        body = self.body
        language = name_of(body["lang"], zh=self.zh) if body.get("lang") else ""
        style = str(body.get("style") or "")
        if style and self.zh:
            style = {"karaoke": "卡拉OK"}.get(style, style) + "风格的"
        elif style:
            style += " style "
        return f"{style}{language}" + (" " if language and not self.zh else "")

    def _say_corrected(self) -> str:
        body = self.body
        if body.get("find") is not None:
            find, new = body["find"], body.get("replace") or ""
            return self.pick(
                f"replace “{find}” with “{new}” in the captions", f"把字幕里的“{find}”改成“{new}”"
            )
        return self.pick(
            f"change caption {body.get('index') or 1} to “{body.get('text') or ''}”",
            f"把第 {body.get('index') or 1} 条字幕改成“{body.get('text') or ''}”",
        )

    def _say_text(self) -> str:
        text = self.body.get("text")
        return str(text if text is not None else self.body.get("index") or "")

    def _say_words(self) -> str:
        if self.body.get("text") == "all":
            return self.pick("all text", "所有文字")
        return self.pick(f"the text “{self._say_text()}”", f"文字“{self._say_text()}”")

    def _say_quoted(self) -> str:
        text = self.body.get("text")
        return self.pick(f" saying “{text}”", f"“{text}”") if text else ""
