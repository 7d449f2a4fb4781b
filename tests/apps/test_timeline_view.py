"""The timeline inside the chat: the real page in a real browser, before a host of our own."""

import json

import pytest

from cutroom.face.apps.page import URI, timeline_page
from tests.support.app_hosts import opened_host

pytestmark = [pytest.mark.anyio, pytest.mark.ffmpeg, pytest.mark.xdist_group("browser")]

MUSIC, TITLE = "add lo-fi music", "add the title 'Urban Dreams' for 3 s"
PAINTED = (
    "document.querySelector('.tile') && "
    "[...document.querySelectorAll('.tile')].every((one) => one.style.backgroundImage)"
)
FOCUS = "document.activeElement.id || document.activeElement.className"
NOW = "document.getElementById('ruler').getAttribute('aria-valuenow')"


async def test_the_film_is_drawn_to_scale_with_frames_sound_and_words(browser, tmp_path):
    async with opened_host(tmp_path) as host:
        session = await host.slideshow(5, MUSIC, TITLE)
        async with host.shown(browser, "get_timeline", {"session_id": session}) as view:
            await view.frame.wait(PAINTED)
            await view.frame.wait("document.querySelector('.audio svg path')")
            await view.frame.wait("document.getElementById('frame').naturalWidth === 640")
            shares = await view.frame.run(
                "[...document.querySelectorAll('.segment')].map((one) => { "
                "const lane = one.parentElement.getBoundingClientRect(); "
                "const box = one.getBoundingClientRect(); "
                "return [(box.left - lane.left) / lane.width, box.width / lane.width]; })"
            )
            names = await view.frame.run(
                "[...document.querySelectorAll('.head')].map((one) => one.innerText)"
            )
            facts = await view.text("#facts")
            seen = await view.host("[host.uri, host.mime, host.csp]")

    clips = [(number / 5, 0.2) for number in range(5)]
    expected = [*clips, (0, 1), (0, 0.3)]
    assert names == ["Video", "Music", "Title"]
    assert [tuple(share) for share in shares] == [
        pytest.approx(share, abs=0.01) for share in expected
    ]
    assert facts == "0:10 · 1920×1080 · 30 fps · version 3"
    assert seen[:2] == [URI, "text/html;profile=mcp-app"]
    assert set(seen[2]) == {"connectDomains", "resourceDomains", "frameDomains", "baseUriDomains"}
    assert not any(seen[2].values())


async def test_an_edit_is_followed_and_what_it_changed_is_marked(browser, tmp_path):
    async with opened_host(tmp_path) as host:
        session = await host.slideshow(3)
        async with host.shown(browser, "get_timeline", {"session_id": session}) as view:
            edit = {"message": TITLE, "session_id": session}
            asked = json.dumps({"name": "send_edit", "arguments": edit})
            await view.host(f"rpc('tools/call', {asked}).then(host.give)")
            await view.frame.wait("document.querySelector('.text .segment.added')")

            changes = await view.text("#change-list")
            marked = await view.frame.run("document.querySelectorAll('.added, .changed').length")
            label = await view.frame.run(
                "document.querySelector('.text .segment').getAttribute('aria-label')"
            )

    assert changes == '+ title "Urban Dreams" 0-3 s'
    assert marked == 2
    assert label == "Urban Dreams · 0:00–0:03, 1 of 1, new"


async def test_undo_goes_through_the_host_and_is_told_to_the_model(browser, tmp_path):
    async with opened_host(tmp_path) as host:
        session = await host.slideshow(3, TITLE)
        async with host.shown(browser, "send_edit", edit_of(session, MUSIC)) as view:
            await view.frame.wait("document.querySelectorAll('.audio .segment').length === 1")
            await view.frame.click("#undo")
            await view.frame.wait(
                "!document.querySelector('.audio') && "
                "document.getElementById('status').innerText === 'Undone.'"
            )
            await view.page.wait("host.asked['ui/update-model-context']")
            told = await view.host("host.asked['ui/update-model-context'].content[0].text")
            changes = await view.text("#change-list")
            await view.frame.click("#redo")
            await view.frame.wait("document.querySelectorAll('.audio .segment').length === 1")
            await view.frame.wait("document.getElementById('undo').ariaDisabled === 'false'")
            await view.frame.run("document.getElementById('versions').open = true")
            await view.frame.click("#version-list li:nth-child(3) button")
            await view.frame.wait("!document.querySelector('.text')")
            facts = await view.text("#facts")
        room = await host.room.get_timeline(session)

    assert '- BGM "Lo-fi"' in told
    assert changes == '- BGM "Lo-fi"'
    assert [track.name for track in room.tracks] == ["Video"]
    assert f"version {room.version}" in facts


def edit_of(session: str, message: str) -> dict[str, str]:
    return {"session_id": session, "message": message}


async def test_nothing_foreign_is_ever_asked_for(browser, tmp_path):
    async with opened_host(tmp_path) as host:
        session = await host.slideshow(3)
        async with host.shown(browser, "get_timeline", {"session_id": session}) as view:
            await view.frame.wait(PAINTED)
            before = list(host.seen)
            foreign = f"http://localhost:{host.port}/foreign"
            refused = await view.frame.run(
                "(async (address) => { const kinds = new Set(); "
                "document.addEventListener('securitypolicyviolation', "
                "(event) => kinds.add(event.effectiveDirective)); "
                "await fetch(address).catch(() => {}); "
                "const ways = [['img', 'src'], ['script', 'src'], ['video', 'src'], "
                "['iframe', 'src'], ['link', 'href']]; "
                "for (const [tag, name] of ways) { const one = document.createElement(tag); "
                "one.rel = 'stylesheet'; one[name] = address; document.body.append(one); } "
                "while (kinds.size < 6) { await new Promise((done) => setTimeout(done, 10)); } "
                f"return [...kinds]; }})({json.dumps(foreign)})"
            )

    assert sorted(kind.removesuffix("-elem") for kind in refused) == [
        "connect-src",
        "frame-src",
        "img-src",
        "media-src",
        "script-src",
        "style-src",
    ]
    assert before == ["/", "/sandbox"]
    assert host.seen == before


async def test_the_page_is_small_whole_and_holds_no_address(tmp_path):
    page = timeline_page()

    assert len(page.encode()) < 150_000
    assert "<!-- s" not in page
    rest = page.replace("http://www.w3.org/2000/svg", "")
    assert "http://" not in rest
    assert "https://" not in rest
    assert "innerHTML" not in page


async def test_everything_is_reached_by_keys(browser, tmp_path):
    async with opened_host(tmp_path) as host:
        session = await host.slideshow(3, MUSIC, TITLE)
        async with host.shown(browser, "get_timeline", {"session_id": session}) as view:
            order = []
            for _ in range(7):
                await view.page.press("Tab")
                order.append(await view.frame.run(FOCUS))
            for key in ("ArrowRight", "ArrowDown", "ArrowDown"):
                await view.page.press(key)
            on_title = await view.frame.run("document.activeElement.innerText")
            for key in ("ArrowUp", "ArrowUp", "End", "Enter"):
                await view.page.press(key)
            chosen = await view.frame.run(NOW)
            details = await view.text("#details")
            await view.frame.run("document.getElementById('ruler').focus()")
            moves = []
            for key, shift in (
                ("Home", False),
                ("ArrowRight", False),
                ("ArrowRight", True),
                ("ArrowLeft", False),
                ("End", False),
                ("PageUp", False),
            ):
                await view.page.press(key, shift=shift)
                moves.append(await view.frame.run(NOW))

    assert order == ["undo", "redo", "export", "wider", "narrower", "ruler", "segment "]
    assert on_title == "Urban Dreams"
    assert chosen == "4"
    assert details.startswith("photo3.jpg · 0:04–0:06 · transition fade")
    assert moves == ["0", "1", "1.1", "0.1", "6", "6"]


async def test_the_focus_stays_where_a_key_was_pressed(browser, tmp_path):
    async with opened_host(tmp_path) as host:
        session = await host.slideshow(2)
        async with host.shown(browser, "get_timeline", {"session_id": session}) as view:
            await view.page.press("Tab")
            await view.page.press("Enter")
            await view.frame.wait("document.getElementById('status').innerText === 'Undone.'")
            focus = await view.frame.run(FOCUS)
            await view.page.press("Enter")
            version = await host.room.get_timeline(session)

    assert focus == "undo"
    assert version.version == 0


async def test_a_screen_reader_hears_names_and_states(browser, tmp_path):
    async with opened_host(tmp_path) as host:
        session = await host.slideshow(3, TITLE)
        async with host.shown(browser, "get_timeline", {"session_id": session}) as view:
            heard = await view.heard()

    assert ("heading", "Trip") in heard
    assert {("button", name) for name in ("Undo", "Redo", "Export", "Zoom in")} <= heard
    assert ("slider", "Playhead") in heard
    assert ("grid", "Tracks") in heard
    assert ("row", "Video, 3 segments") in heard
    assert ("rowheader", "Video") in heard
    assert ("gridcell", "Urban Dreams · 0:00–0:03, 1 of 1, new") in heard
    assert ("image", "The film at 0:00") in heard
    assert not {(role, name) for role, name in heard if role in ("button", "gridcell") and not name}


async def test_a_film_renders_with_progress_and_plays_when_done(browser, tmp_path):
    async with opened_host(tmp_path) as host:
        session = await host.slideshow(2)
        small = [{"op": "resize", "width": 320, "height": 180}]
        await host.room.send_edit(operations=small, session_id=session)
        async with host.shown(browser, "get_timeline", {"session_id": session}) as view:
            await view.frame.run(
                "window.bars = 0; new MutationObserver(() => "
                "(window.bars += document.querySelectorAll('progress').length))"
                ".observe(document.body, { childList: true, subtree: true })"
            )
            await view.frame.click("#export")
            await view.frame.wait("document.querySelector('video')?.readyState >= 1")
            bars = await view.frame.run("window.bars")
            video = await view.frame.run(
                "(({ duration, videoWidth, controls }) => [duration, videoWidth, controls])"
                "(document.querySelector('video'))"
            )
            label = await view.text(".film .label")

    assert bars > 0
    assert video == [pytest.approx(4, abs=0.1), 320, True]
    assert label.startswith("Film 1 · Finished · 0:04 · 320×180")
    assert label.endswith("checked")


async def test_the_answer_to_an_export_is_shown_as_a_player(browser, tmp_path):
    async with opened_host(tmp_path) as host:
        session = await host.slideshow(2)
        asked = {"session_id": session, "resolution": "320x180", "wait_s": 50}
        async with host.shown(browser, "export", asked) as view:
            await view.frame.wait("document.querySelector('video')?.videoWidth === 320")


async def test_an_export_that_takes_longer_is_waited_for_and_not_disturbed(browser, tmp_path):
    async with opened_host(tmp_path) as host:
        session = await host.slideshow(2)
        asked = {"session_id": session, "resolution": "320x180", "wait_s": 0}
        async with host.shown(browser, "export", asked) as view:
            await view.frame.wait("document.querySelector('video')?.videoWidth === 320")
            words = await view.text("#status")
            calls = await view.host(
                "host.calls.map((one) => one.params.name).filter((name) => name === 'cancel_job')"
            )

    assert words == "The film is finished."
    assert calls == []


async def test_a_render_can_be_cancelled_from_the_page(browser, tmp_path):
    async with opened_host(tmp_path) as host:
        session = await host.slideshow(5)
        asked = {"session_id": session, "resolution": "2160p", "quality": "best", "wait_s": 0}
        async with host.shown(browser, "export", asked) as view:
            await view.frame.wait("document.querySelector('.film progress')")
            await view.frame.click(".film button")
            await view.frame.wait(
                "document.querySelector('.film .label').innerText.includes('Cancelled')"
            )


async def test_the_hosts_theme_is_worn_and_changes_are_followed(browser, tmp_path):
    paper = "getComputedStyle(document.body).backgroundColor"
    async with opened_host(tmp_path) as host:
        session = await host.slideshow(1)
        blue = {"--color-background-primary": "light-dark(rgb(1, 2, 250), rgb(1, 2, 90))"}
        context = {"theme": "light", "styles": {"variables": blue}}
        wanted = {"session_id": session}
        async with host.shown(browser, "get_timeline", wanted, context=context) as view:
            worn = [await view.frame.run(paper)]
            await view.host("host.dress({ theme: 'dark' })")
            await view.frame.wait("document.documentElement.style.colorScheme === 'dark'")
            worn.append(await view.frame.run(paper))
        async with host.shown(browser, "get_timeline", wanted, context={}) as view:
            await view.page.prefer("dark")
            worn.append(await view.frame.run(paper))
            await view.page.prefer("light")
            worn.append(await view.frame.run(paper))

    assert worn[:2] == ["rgb(1, 2, 250)", "rgb(1, 2, 90)"]
    assert worn[2:] == ["rgb(28, 28, 31)", "rgb(255, 255, 255)"]


async def test_the_page_fills_the_window_where_the_host_has_room(browser, tmp_path):
    async with opened_host(tmp_path) as host:
        session = await host.slideshow(1)
        context = {"availableDisplayModes": ["inline", "fullscreen"], "displayMode": "inline"}
        wanted = {"session_id": session}
        async with host.shown(browser, "get_timeline", wanted, context=context) as view:
            await view.frame.click("#full")
            await view.frame.wait("document.getElementById('full').innerText !== 'Full screen'")
            asked = await view.host("host.asked['ui/request-display-mode'].mode")
            words = await view.text("#full")
        async with host.shown(browser, "get_timeline", wanted) as view:
            is_hidden = await view.frame.run("document.getElementById('full').hidden")

    assert (asked, words, is_hidden) == ("fullscreen", "Back to the chat", True)


async def test_a_chinese_host_gets_a_chinese_page(browser, tmp_path):
    async with opened_host(tmp_path) as host:
        session = (await host.room.create_session("周末露营记", "zh-CN")).session_id
        photos = [str(path) for path in (await photos_of(host, 2))]
        await host.room.upload(photos, session)
        for words in ("做一个6秒的幻灯片", "加标题「周末露营记」3秒"):
            await host.room.send_edit(message=words, session_id=session)
        wanted = {"session_id": session}
        context = {"locale": "zh-CN", "theme": "dark"}
        async with host.shown(browser, "get_timeline", wanted, context=context) as view:
            buttons = await view.text("#actions")
            heads = await view.frame.run(
                "[...document.querySelectorAll('.head')].map((one) => one.innerText)"
            )
            changes = await view.text("#changes")
            title = await view.text("#name")

    assert buttons.split() == ["撤销", "重做", "导出"]
    assert heads == ["视频", "标题"]
    assert changes.startswith("上一次编辑改了什么")
    assert '标题 "周末露营记"' in changes
    assert title == "周末露营记"


async def photos_of(host, count: int):
    import anyio.to_thread

    from tests.support.photos import write_photos

    return await anyio.to_thread.run_sync(write_photos, host.folder / "media", count, (160, 90))


async def test_an_empty_session_says_what_it_has(browser, tmp_path):
    async with opened_host(tmp_path) as host:
        session = (await host.room.create_session("New")).session_id
        await host.room.upload([str(path) for path in await photos_of(host, 2)], session)
        empty = "!document.getElementById('nothing').hidden"
        wanted = {"session_id": session}
        async with host.shown(browser, "get_timeline", wanted, until=empty) as view:
            words = await view.text("#nothing")
            is_disabled = await view.frame.run("document.getElementById('export').ariaDisabled")

    assert words == "Nothing is on the timeline yet. In the session: photo1.jpg, photo2.jpg."
    assert is_disabled == "true"


async def test_a_host_that_reads_no_resources_is_served_by_the_tools(browser, tmp_path):
    async with opened_host(tmp_path) as host:
        session = await host.slideshow(3)
        poor = {"serverTools": {}}
        wanted = {"session_id": session}
        async with host.shown(browser, "get_timeline", wanted, capabilities=poor) as view:
            await view.frame.wait(PAINTED)
            asked = await view.host(
                "host.calls.filter((one) => one.method === 'resources/read').length"
            )

    assert asked == 1


async def test_sixty_clips_stay_in_reach_at_every_width(browser, tmp_path):
    async with opened_host(tmp_path) as host:
        session = await host.slideshow(5)
        clips = [
            {"op": "insert", "asset": f"photo{n % 5 + 1}.jpg", "duration": 1} for n in range(55)
        ]
        result = await host.room.send_edit(operations=clips, session_id=session)
        assert result.status == "done", result.reply
        wanted = {"session_id": session}
        async with host.shown(browser, "get_timeline", wanted, width=320) as view:
            await view.frame.wait(PAINTED)
            overflow = "document.documentElement.scrollWidth - innerWidth"
            count = await view.frame.run("document.querySelectorAll('.segment').length")
            beyond = [await view.frame.run(overflow)]
            for _ in range(5):
                await view.frame.click("#wider")
            await view.frame.wait(PAINTED)
            beyond.append(await view.frame.run(overflow))
            scrolled = await view.frame.run("document.getElementById('scroller').scrollLeft")
            await view.frame.run("document.querySelector('.segment').focus()")
            await view.page.press("End")
            shown = await view.frame.run(
                "(({ left, right }) => left >= 0 && right <= innerWidth + 1)"
                "(document.activeElement.getBoundingClientRect())"
            )

    assert count == 60
    assert beyond == [0, 0]
    assert scrolled == 0, "the playhead stood at the beginning, in sight"
    assert shown


async def test_words_of_others_stay_words(browser, tmp_path):
    bad = "<img src=x onerror=window.hit=1>"
    async with opened_host(tmp_path) as host:
        session = await host.slideshow(1)
        title = [{"op": "add_text", "text": bad, "start": 0, "end": 1}]
        await host.room.send_edit(operations=title, session_id=session)
        async with host.shown(browser, "get_timeline", {"session_id": session}) as view:
            name = await view.text(".text .segment .name")
            images = await view.frame.run("document.querySelectorAll('main img').length")
            hit = await view.frame.run("window.hit ?? null")

    assert (name, images, hit) == (bad, 1, None)


async def test_an_error_is_shown_in_the_words_of_the_tool(browser, tmp_path):
    failed = "!document.getElementById('trouble').hidden"
    async with opened_host(tmp_path) as host:
        wanted = {"session_id": "404404404"}
        async with host.shown(browser, "get_timeline", wanted, until=failed) as view:
            trouble = await view.text("#trouble")

    assert "404404404" in trouble


async def test_a_host_hears_how_tall_the_page_is_and_may_take_it_down(browser, tmp_path):
    async with opened_host(tmp_path) as host:
        session = await host.slideshow(2)
        async with host.shown(browser, "get_timeline", {"session_id": session}) as view:
            await view.page.wait("host.size && host.size.height > 250")
            inside = "Math.abs(document.body.getBoundingClientRect().height - innerHeight) < 2"
            await view.frame.wait(inside)
            answered = await view.host(
                "new Promise((done) => { addEventListener('message', ({ data }) => "
                "data.id === 'from-host' && done(data.result)); "
                "host.ask('ui/resource-teardown'); })"
            )

    assert answered == {}


async def test_a_host_without_apps_reads_the_same_as_text(tmp_path):
    async with opened_host(tmp_path) as host:
        session = await host.slideshow(2)

        result = await host.client.call_tool("get_timeline", {"session_id": session})

    assert result.content[0].text.startswith("Timeline (1 track): 1. Video: photo1.jpg (0-2s)")
