"""Charts as shapes: what each peer draws, so that none is measured by how it lays out a chart.

A shape is ["rect", x, y, width, height, colour], ["line", x1, y1, x2, y2, colour] or ["text", x, y, text, anchor], in
points from the top left."""

COLOURS = ["#0b4f6c", "#c8651b"]
RULE, SIZE, WIDTH, LEFT = "#c3cbd4", 7, 480, 40


def bars(title, categories, series, height=180):
    """Standing bars, a colour each for up to two series."""
    most = max(max(values) for _, values in series) or 1
    shapes = axis(most, height)
    step = (WIDTH - LEFT) / len(categories)
    for place, category in enumerate(categories):
        x = LEFT + place * step
        for number, (_, values) in enumerate(series):
            width = step * 0.7 / len(series)
            length = values[place] / most * (height - 30)
            left = x + step * 0.15 + number * width
            shapes.append(["rect", left, height - 15 - length, width - 1, length, COLOURS[number]])
            shapes.append(["text", left + width / 2, height - 18 - length, short(values[place]), "middle"])
        shapes.append(["text", x + step / 2, height - 4, category, "middle"])
    return {"title": title, "width": WIDTH, "height": height, "shapes": shapes}


def lying_bars(title, categories, values, height=220):
    most = max(values) or 1
    left, step = 130, (height - 10) / len(categories)
    shapes = []
    for place, (category, value) in enumerate(zip(categories, values)):
        y, length = 5 + place * step, value / most * (WIDTH - left - 50)
        shapes.append(["text", left - 5, y + step * 0.65, category, "end"])
        shapes.append(["rect", left, y + step * 0.15, length, step * 0.7, COLOURS[0]])
        shapes.append(["text", left + length + 4, y + step * 0.65, short(value), "start"])
    return {"title": title, "width": WIDTH, "height": height, "shapes": shapes}


def lines(title, categories, series, height=180):
    most = max(max(values) for _, values in series) or 1
    shapes = axis(most, height)
    step = (WIDTH - LEFT) / len(categories)
    for number, (_, values) in enumerate(series):
        points = [
            (LEFT + (place + 0.5) * step, height - 15 - value / most * (height - 30))
            for place, value in enumerate(values)
        ]
        for (x1, y1), (x2, y2) in zip(points, points[1:]):
            shapes.append(["line", x1, y1, x2, y2, COLOURS[number]])
    for place, category in enumerate(categories):
        if place % 2 == 0:
            shapes.append(["text", LEFT + (place + 0.5) * step, height - 4, category, "middle"])
    return {"title": title, "width": WIDTH, "height": height, "shapes": shapes}


def axis(most, height):
    shapes = []
    for part in range(5):
        y = height - 15 - part / 4 * (height - 30)
        shapes.append(["line", LEFT, y, WIDTH, y, RULE])
        shapes.append(["text", LEFT - 4, y + 2, short(most * part / 4), "end"])
    return shapes


def short(value):
    return f"{value / 1e6:.1f} M€".replace(".", ",") if value >= 100_000 else f"{value:.0f}"
