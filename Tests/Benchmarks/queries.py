"""What a terminal answers when a program asks it something, so that none waits for a timeout."""

import re

# xterm's questions (XTerm Control Sequences), each with an answer that xterm could give.
ANSWERS: dict[bytes, bytes] = {
    rb"\x1b\[0?c": b"\x1b[?64;1;2;6;22c",  # primary device attributes
    rb"\x1b\[>0?c": b"\x1b[>41;379;0c",  # secondary device attributes
    rb"\x1b\[=0?c": b"\x1bP!|00000000\x1b\\",  # tertiary device attributes
    rb"\x1b\[>0?q": b"\x1bP>|XTerm(379)\x1b\\",  # name and version
    rb"\x1b\[5n": b"\x1b[0n",  # status
    rb"\x1b\[6n": b"\x1b[1;1R",  # cursor position
    rb"\x1b\[\?u": b"\x1b[?0u",  # keyboard protocol
    rb"\x1b\[\?2026\$p": b"\x1b[?2026;0$y",  # synchronised output: not known
    rb"\x1b\]10;\?(?:\x07|\x1b\\)": b"\x1b]10;rgb:dcdc/dfdf/e4e4\x1b\\",  # foreground
    rb"\x1b\]11;\?(?:\x07|\x1b\\)": b"\x1b]11;rgb:1414/1616/1b1b\x1b\\",  # background
}

QUESTION = re.compile(b"|".join(ANSWERS))
LONGEST_QUESTION = 16


def answers(output: bytes | bytearray, start: int) -> tuple[bytes, int]:
    """The answers to the questions in `output` from `start` on, and where the next search begins.

    A question whose end has not arrived yet is found by that next search.
    """
    replies = b""
    end = start
    for match in QUESTION.finditer(output, start):
        question = match.group()
        replies += next(reply for form, reply in ANSWERS.items() if re.fullmatch(form, question))
        end = match.end()
    return replies, max(end, len(output) - LONGEST_QUESTION)
