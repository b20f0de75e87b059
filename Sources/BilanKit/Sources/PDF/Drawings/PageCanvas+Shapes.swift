internal import CCairo
import Content

// Paths, paints, clips and groups on Cairo. What can't be drawn is kept as the drawing's fault: Cairo would draw nothing
// more, and wouldn't say where.
extension PageCanvas {
    func fill(_ path: Path, _ paint: Paint, rule: FillRule) {
        guard isSound(path, paint) else { return }
        cairo_save(cairo)
        defer { cairo_restore(cairo) }
        if case .hatched(let hatching) = paint {
            add(path)
            setRule(rule)
            if let ground = hatching.ground {
                set(ground, opacity: 1)
                cairo_fill_preserve(cairo)
            }
            hatch(hatching)
            return
        }
        set(paint)
        add(path)
        setRule(rule)
        cairo_fill(cairo)
    }

    func stroke(_ path: Path, _ paint: Paint, style: StrokeStyle) {
        guard isSound(path, paint), isSound(style) else { return }
        cairo_save(cairo)
        defer { cairo_restore(cairo) }
        if case .hatched(let hatching) = paint { set(hatching.colour, opacity: 1) } else { set(paint) }
        cairo_set_line_width(cairo, style.width)
        cairo_set_dash(cairo, style.dash, Int32(style.dash.count), 0)
        cairo_set_line_cap(cairo, style.cap.cairo)
        cairo_set_line_join(cairo, style.join.cairo)
        add(path)
        cairo_stroke(cairo)
    }

    func clipped(to path: Path, rule: FillRule, _ body: () throws -> Void) rethrows {
        guard isSound(path) else { return }
        cairo_save(cairo)
        defer { cairo_restore(cairo) }
        add(path)
        setRule(rule)
        cairo_clip(cairo)
        try body()
    }

    func transformed(by transform: Transform, _ body: () throws -> Void) rethrows {
        guard transform.isInvertible else {
            fail(
                String(
                    fr: "il est déplacé, tourné ou étiré par des nombres qui n’en laissent rien",
                    en: "it is moved, turned or stretched by numbers that leave nothing of it"))
            return
        }
        cairo_save(cairo)
        defer { cairo_restore(cairo) }
        var matrix = cairo_matrix_t(
            xx: transform.xx, yx: transform.yx, xy: transform.xy, yy: transform.yy, x0: transform.x0, y0: transform.y0)
        cairo_transform(cairo, &matrix)
        try body()
    }

    func grouped(opacity: Double, _ body: () throws -> Void) rethrows {
        guard (0...1).contains(opacity) else {
            fail(
                String(
                    fr: "il demande une opacité de \(opacity) : donnez un nombre de 0 à 1",
                    en: "it asks for an opacity of \(opacity): give a number from 0 to 1"))
            return
        }
        cairo_push_group(cairo)
        do {
            try body()
        } catch {
            cairo_pattern_destroy(cairo_pop_group(cairo))
            throw error
        }
        let group = cairo_pop_group(cairo)
        defer { cairo_pattern_destroy(group) }
        cairo_save(cairo)
        cairo_set_source(cairo, group)
        cairo_paint_with_alpha(cairo, opacity)
        cairo_restore(cairo)
    }

    func image(_ path: String, x: Double, y: Double, width: Double, height: Double) throws {
        guard [x, y, width, height].allSatisfy(\.isFinite), width > 0, height > 0 else {
            fail(
                String(
                    fr: "il place l’image « \(path) » dans un cadre qui n’a pas d’étendue",
                    en: "it places the image “\(path)” in a frame that has no extent"))
            return
        }
        let picture = try Picture(file(named: path))
        let extent = picture.extent(height: height, room: width)
        try picture.paint(
            on: cairo,
            in: Rectangle(
                x: x + (width - extent.width) / 2, y: y + (height - extent.height) / 2, width: extent.width,
                height: extent.height))
    }

    // MARK: What can be drawn

    private func isSound(_ path: Path, _ paint: Paint? = nil) -> Bool {
        guard path.isFinite else {
            fail(
                String(
                    fr: "il trace vers une position qui n’est pas un nombre",
                    en: "it draws to a position that is not a number"))
            return false
        }
        switch paint {
        case .linear(let from, let to, let stops):
            return isSound([from.x, from.y, to.x, to.y], stops)
        case .radial(let centre, let radius, let stops):
            return isSound([centre.x, centre.y, radius], stops) && radius >= 0
        case .hatched(let hatching):
            guard hatching.spacing.isFinite, hatching.spacing >= 0.5, hatching.width.isFinite, hatching.width > 0,
                hatching.angle.isFinite
            else {
                fail(
                    String(
                        fr:
                            "il hachure à un pas ou d’un trait qui ne conviennent pas : au moins 0,5 point d’un trait à l’autre",
                        en:
                            "it hatches with a spacing or a stroke that won’t do: at least 0.5 points from one stroke to the next"
                    )
                )
                return false
            }
            return true
        case .colour(_, let opacity) where !(0...1).contains(opacity):
            fail(
                String(
                    fr: "il demande une opacité de \(opacity) : donnez un nombre de 0 à 1",
                    en: "it asks for an opacity of \(opacity): give a number from 0 to 1"))
            return false
        case .colour, nil: return true
        }
    }

    private func isSound(_ numbers: [Double], _ stops: [GradientStop]) -> Bool {
        guard numbers.allSatisfy(\.isFinite), !stops.isEmpty,
            stops.allSatisfy({ (0...1).contains($0.offset) && (0...1).contains($0.opacity) })
        else {
            fail(
                String(
                    fr:
                        "il demande un dégradé sans couleurs, ou dont une position ou une opacité n’est pas entre 0 et 1",
                    en:
                        "it asks for a gradient without colours, or with a position or an opacity that is not between 0 and 1"
                ))
            return false
        }
        return true
    }

    private func isSound(_ style: StrokeStyle) -> Bool {
        guard style.width.isFinite, style.width >= 0,
            style.dash.allSatisfy({ $0.isFinite && $0 >= 0 }),
            style.dash.isEmpty || style.dash.contains(where: { $0 > 0 })
        else {
            fail(
                String(
                    fr: "il demande un trait d’une largeur ou de tirets qui ne conviennent pas : des nombres positifs",
                    en: "it asks for a stroke with a width or dashes that won’t do: give positive numbers"))
            return false
        }
        return true
    }

    // MARK: Cairo

    private func add(_ path: Path) {
        cairo_new_path(cairo)
        for element in path.elements {
            switch element {
            case .move(let point): cairo_move_to(cairo, point.x, point.y)
            case .line(let point): cairo_line_to(cairo, point.x, point.y)
            case .curve(let first, let second, let end):
                cairo_curve_to(cairo, first.x, first.y, second.x, second.y, end.x, end.y)
            case .close: cairo_close_path(cairo)
            }
        }
    }

    private func setRule(_ rule: FillRule) {
        cairo_set_fill_rule(cairo, rule == .winding ? CAIRO_FILL_RULE_WINDING : CAIRO_FILL_RULE_EVEN_ODD)
    }

    private func set(_ colour: Colour, opacity: Double) {
        cairo_set_source_rgba(
            cairo, Double(colour.red) / 255, Double(colour.green) / 255, Double(colour.blue) / 255, opacity)
    }

    private func set(_ paint: Paint) {
        let pattern: OpaquePointer?
        let stops: [GradientStop]
        switch paint {
        case .colour(let colour, let opacity): return set(colour, opacity: opacity)
        case .hatched(let hatching): return set(hatching.colour, opacity: 1)
        case .linear(let from, let to, let list):
            pattern = cairo_pattern_create_linear(from.x, from.y, to.x, to.y)
            stops = list
        case .radial(let centre, let radius, let list):
            pattern = cairo_pattern_create_radial(centre.x, centre.y, 0, centre.x, centre.y, radius)
            stops = list
        }
        for stop in stops {
            cairo_pattern_add_color_stop_rgba(
                pattern, stop.offset, Double(stop.colour.red) / 255, Double(stop.colour.green) / 255,
                Double(stop.colour.blue) / 255, stop.opacity)
        }
        cairo_set_source(cairo, pattern)
        cairo_pattern_destroy(pattern)
    }

    /// Lines over the current path, which becomes the clip.
    private func hatch(_ hatching: Hatching) {
        var (left, top, right, bottom) = (0.0, 0.0, 0.0, 0.0)
        cairo_clip(cairo)
        cairo_rotate(cairo, hatching.angle * .pi / 180)
        cairo_clip_extents(cairo, &left, &top, &right, &bottom)
        guard right > left, bottom > top, (bottom - top) / hatching.spacing < 100_000 else { return }
        set(hatching.colour, opacity: 1)
        cairo_set_line_width(cairo, hatching.width)
        cairo_set_dash(cairo, [], 0, 0)
        // At multiples of the spacing, so that the lines of neighbours go on in one another.
        for y in stride(
            from: (top / hatching.spacing).rounded(.down) * hatching.spacing, through: bottom, by: hatching.spacing)
        {
            cairo_move_to(cairo, left, y)
            cairo_line_to(cairo, right, y)
        }
        cairo_stroke(cairo)
    }
}

extension StrokeStyle.Cap {
    fileprivate var cairo: cairo_line_cap_t {
        switch self {
        case .butt: CAIRO_LINE_CAP_BUTT
        case .round: CAIRO_LINE_CAP_ROUND
        case .square: CAIRO_LINE_CAP_SQUARE
        }
    }
}

extension StrokeStyle.Join {
    fileprivate var cairo: cairo_line_join_t {
        switch self {
        case .miter: CAIRO_LINE_JOIN_MITER
        case .round: CAIRO_LINE_JOIN_ROUND
        case .bevel: CAIRO_LINE_JOIN_BEVEL
        }
    }
}
