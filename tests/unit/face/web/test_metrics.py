from cutroom.face.web.metrics import Gauge, Metrics


def test_counts_and_latencies_read_as_prometheus_reads_them():
    metrics = Metrics()
    metrics.requests.add(way="mcp", status="200")
    metrics.requests.add(way="mcp", status="200")
    metrics.calls.note(0.02, tool="export", outcome="ok")
    metrics.calls.note(100, tool="export", outcome="ok")
    metrics.gauges.append(Gauge("cutroom_rooms_open", "Rooms.", lambda: {(): 3}))

    lines = metrics.text().splitlines()

    assert "# TYPE cutroom_http_requests_total counter" in lines
    assert 'cutroom_http_requests_total{way="mcp",status="200"} 2' in lines
    labels = 'tool="export",outcome="ok"'
    assert f'cutroom_tool_seconds_bucket{{{labels},le="0.01"}} 0' in lines
    assert f'cutroom_tool_seconds_bucket{{{labels},le="0.025"}} 1' in lines
    assert f'cutroom_tool_seconds_bucket{{{labels},le="60"}} 1' in lines
    assert f'cutroom_tool_seconds_bucket{{{labels},le="+Inf"}} 2' in lines
    assert f"cutroom_tool_seconds_sum{{{labels}}} 100.020000" in lines
    assert f"cutroom_tool_seconds_count{{{labels}}} 2" in lines
    assert "cutroom_rooms_open 3" in lines


def test_odd_labels_cannot_break_a_line():
    metrics = Metrics()
    metrics.shared.add(tool='a"b\\c\nd')

    assert 'cutroom_shared_reads_total{tool="a\\"b\\\\c\\nd"} 1' in metrics.text().splitlines()
