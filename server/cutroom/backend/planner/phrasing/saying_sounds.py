"""What is heard and how loud, in the words of an operation."""

from cutroom.backend.planner.phrasing.valuing import Values


class SoundValues(Values):
    """Music, loudness and pauses as templates name them."""

    def _say_longer(self) -> str:
        seconds = self.body.get("min_silence")
        return self.pick(f" longer than {seconds:g} s", f"超过 {seconds:g} 秒的") if seconds else ""

    def _say_dir(self) -> str:
        return self.pick(self.body["dir"], "淡入" if self.body["dir"] == "in" else "淡出")

    def _say_song(self) -> str:
        asset = self.body.get("asset")
        return f"“{asset}”" if asset else self.plain(self.body.get("style"))

    def _say_volume(self) -> str:
        return f"{self.body['volume']:.0%}"

    def _say_sound_of(self) -> str:
        if self.body.get("clip") is not None:
            return self.pick(
                f"the sound of {self.one_clip(self.body['clip'])}", self.one_clip(self.body["clip"])
            )
        target = self.body.get("target")
        if target is None:
            return self.pick("the sound", "原声")
        return self.pick(
            {
                "all": "all sound",
                "clips": "the original sound",
                "original": "the original sound",
            }.get(target, f"the {target}"),
            self.plain(target),
        )

    def _say_level(self) -> str:
        body = self.body
        if body.get("volume") is not None:
            return self.pick(f"to {body['volume']:.0%} volume", f"调到 {body['volume']:.0%}")
        if body.get("db") is not None:
            return self.pick(f"{body['db']:+g} dB", f" {body['db']:+g} 分贝")
        factor = body.get("factor") or 1.0
        change = round((factor - 1) * 100)
        if self.zh:
            return f"提高 {change}%" if change >= 0 else f"降低 {-change}%"
        return f"{change} % louder" if change >= 0 else f"{-change} % quieter"
