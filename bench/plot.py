"""A line over time as an SVG picture, without a library."""

from collections.abc import Sequence
from html import escape

_WIDTH, _HEIGHT, _LEFT, _TOP, _BOTTOM = 720, 240, 56, 36, 36


def plot(points: Sequence[tuple[float, float]], *, title: str, x: str, y: str) -> str:
    """An SVG picture of a line; both axes begin at 0."""
    right = max(at for at, _ in points) or 1
    top = _round_up(max(value for _, value in points) or 1)

    def place(at: float, value: float) -> tuple[float, float]:
        across = _LEFT + (_WIDTH - _LEFT - 16) * at / right
        return round(across, 1), round(_HEIGHT - _BOTTOM - (_HEIGHT - _TOP - _BOTTOM) * value / top, 1)

    line = " ".join(f"{across},{down}" for across, down in (place(*point) for point in points))
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" font-family="sans-serif" '
        f'font-size="12" role="img"><title>{escape(title)}</title>',
        '<rect width="100%" height="100%" fill="#fff"/>',
        f'<text x="{_LEFT}" y="20" font-size="14" fill="#222">{escape(title)}</text>',
    ]
    for i in range(5):
        value = top * i / 4
        left, down = place(0, value)
        parts.append(f'<path d="M{left} {down}H{_WIDTH - 16}" stroke="#ddd"/>')
        parts.append(f'<text x="{left - 6}" y="{down + 4}" text-anchor="end" fill="#555">{value:g}</text>')
    for i in range(5):
        across, down = place(right * i / 4, 0)
        anchor = "end" if i == 4 else "middle"
        parts.append(
            f'<text x="{across}" y="{down + 16}" text-anchor="{anchor}" fill="#555">'
            f"{right * i / 4:.0f}</text>"
        )
    parts.append(
        f'<text x="{_WIDTH - 16}" y="{_HEIGHT - 6}" text-anchor="end" fill="#555">{escape(x)}</text>'
    )
    parts.append(f'<text x="8" y="{_TOP - 4}" fill="#555">{escape(y)}</text>')
    parts.append(f'<polyline points="{line}" fill="none" stroke="#0b6e99" stroke-width="1.5"/></svg>')
    return "\n".join(parts) + "\n"


def _round_up(value: float) -> float:
    """The next number of the form 1, 2 or 5 times a power of ten, or a half of it more."""
    step = 1.0
    while step * 10 < value:
        step *= 10
    return next(step * factor for factor in (1, 1.5, 2, 3, 4, 5, 8, 10) if step * factor >= value)
