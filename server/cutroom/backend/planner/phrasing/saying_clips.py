"""Which clips, and from when to when, in the words of an operation."""

from cutroom.backend.planner.phrasing.valuing import Values


class ClipValues(Values):
    """Clips, their order, stretches and lengths as templates name them."""

    def _say_clip(self) -> str:
        return self.one_clip(self.body.get("clip"))

    def _say_place(self) -> str:
        to = self.body["to"]
        if to == -1:
            return self.pick("the end", "最后")
        return self.pick(f"position {to}", f"第 {to} 位")

    def _say_in_order(self) -> str:
        order = self.body.get("order")
        if order in (None, "given"):
            return ""
        said = self.plain(order)
        return self.pick(f" in {said} order", f"按{said}")

    def _say_clips(self) -> str:
        return self.one_clip(self.body.get("clips"))

    def _say_images(self) -> str:
        images = self.body.get("images")
        return self.pick("all pictures", "全部图片") if images == "all" else self.one_clip(images)

    def _say_a(self) -> str:
        return self.one_clip(self.body["a"])

    def _say_b(self) -> str:
        return self.one_clip(self.body["b"])

    def _say_of_clip(self) -> str:
        clip = self.body.get("clip")
        if clip is None:
            return ""
        return self.pick(f" of {self.one_clip(clip)}", f"{self.one_clip(clip)}的")

    def _say_of_one(self) -> str:
        clip = self.body.get("clip")
        if clip is None:
            return ""
        return self.pick(f" of {self.one_clip(clip)}", f"{self.one_clip(clip)}的")

    def _say_to_one(self) -> str:
        if all(self.body.get(key) is None for key in ("clip", "start", "end")):
            return ""
        return self.pick(f" to {self._say_where()}", f"给{self._say_where()}")

    def _say_over(self) -> str:
        over = self.body.get("over")
        if over is None:
            return ""
        return self.pick(f" over {self.one_clip(over)}", f"叠在{self.one_clip(over)}上")

    def _say_layout(self) -> str:
        upright = self.body["layout"] == "top_bottom"
        return self.pick(
            "top and bottom" if upright else "side by side", "上下" if upright else "左右"
        )

    def _say_together(self) -> str:
        """Return which clips are shown at once; nothing for all."""
        clips = self.body["items" if self.body["op"] == "grid" else "clips"]
        if clips == "all":
            return ""
        return self.pick(f" with {self.one_clip(clips)}", f"，{self.one_clip(clips)}")

    def _say_where(self) -> str:
        start, end = self.body.get("start"), self.body.get("end")
        clip = self.one_clip(self.body.get("clip"))
        if start is None and end is None:
            return clip
        if end is None and start and self.body.get("name") == "white_flash":
            return self.pick(f"{clip} at {start:g} s", f"{clip}第 {start:g} 秒处")
        return self.pick(f"{clip} {self.stretch(start, end)}", f"{clip}{self.stretch(start, end)}")

    def _say_range(self) -> str:
        return self.stretch(self.body["start"], self.body["end"])

    def _say_ranges(self) -> str:
        return self.pick(" and ", "和").join(self.stretch(a, b) for a, b in self.body["ranges"])

    def _say_at(self) -> str:
        return self.second(self.body["at"])

    def _say_when(self) -> str:
        start, end = self.body.get("start"), self.body.get("end")
        overlay = self.body["op"] == "overlay_image"
        if overlay and not start and end == "end":
            return ""
        shown = self.stretch(start, end)
        if end is None and not overlay:
            # How long words stay is told by what came of them.
            shown = self.pick(f"from {start or 0:g} s", f"第 {start or 0:g} 秒起")
        return self.pick(
            f", {shown}" if overlay else f" {shown}", f"，{shown}" if overlay else shown
        )

    def _say_when_if(self) -> str:
        start, end = self.body.get("start"), self.body.get("end")
        whole = not start and end in (None, "end")
        return (
            ""
            if whole
            else self.pick(f" {self.stretch(start, end)}", f"{self.stretch(start, end)}")
        )

    def _say_placed(self) -> str:
        """Return what is inserted, a plain colour with its length in front."""
        asset, seconds = str(self.body["asset"]), self.body.get("duration")
        if not asset.startswith("color:"):
            return asset
        color = self.plain(asset)
        shown = f"{color}色" if self.zh and color[-1:] != "色" and color[:1] != "#" else color
        seconds = seconds or 3
        return self.pick(f"a {seconds:g} s plain {color} card", f" {seconds:g} 秒{shown}纯色画面")

    def _say_moment(self) -> str:
        """Return the stretch that a zoom lasts."""
        start, seconds = self.body.get("start"), self.body.get("duration")
        if start is None and seconds is None:
            return ""
        if seconds is None:
            return self.pick(f" at {start:g} s", f"第 {start:g} 秒")
        begin = start or 0
        return self.pick(" ", "") + self.stretch(begin, begin + seconds)

    def _say_for_duration(self) -> str:
        seconds = self.body.get("duration")
        if str(self.body.get("asset")).startswith("color:"):
            return ""
        return self.pick(f" for {seconds:g} s", f" {seconds:g} 秒") if seconds else ""

    def _say_length(self) -> str:
        most = self.body.get("max_seconds")
        if most:
            return self.pick(f"at most {most:g} s", f"最多 {most:g} 秒")
        return self.pick(f"{self.body['seconds']:g} s", f" {self.body['seconds']:g} 秒")

    def _say_between(self) -> str:
        between = self.body.get("between")
        if between == "all":
            return self.pick("between all clips", "所有片段之间")
        first, second = between if between else (1, 2)
        return self.pick(f"between clips {first} and {second}", f"第 {first} 和第 {second} 段之间")
