"""Looks without an export: frames, sheets, pairs, and the proxies behind them."""
