// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import static org.truceline.terms.Ids.Kind.OBJECT;
import static org.truceline.terms.Ids.Kind.TEXT;
import static org.truceline.terms.Ids.Kind.WEAPON;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.truceline.model.Means;
import org.truceline.terms.WeaponClass.Calibre;

/// The reader of places, weapons and things that can be hit.
record GroundReader(Ids ids) {
    Ground read(Cursor root) {
        var lines = root.items("lines").stream().map(GroundReader::line).toList();
        var byId = lines.stream().collect(Collectors.toMap(Line::id, l -> l, (first, second) -> first));
        var shapes = new ShapeReader(ids, byId, root.items("zones"));
        return new Ground(
                root.find("territory").map(GroundReader::border).orElse(null),
                root.items("landmarks").stream().map(GroundReader::landmark).toList(),
                lines,
                root.items("zones").stream().map(z -> zone(z, shapes)).toList(),
                root.items("weapon_classes").stream().map(w -> weapon(w, root)).toList(),
                root.items("objects").stream().map(o -> object(o, root)).toList(),
                root.items("own_acts").stream().map(GroundReader::ownAct).toList());
    }

    private static Landmark landmark(Cursor at) {
        return new Landmark(at.text("id"), at.text("label"), at.at("at").point());
    }

    private static Line border(Cursor at) {
        return new Line(
                "territory",
                "the territory",
                ShapeReader.closed(at.at("outline")),
                at.number("tolerance_m"),
                at.mark());
    }

    private static Line line(Cursor at) {
        if (at.node().has("points") == at.node().has("geometry") && at.node().isObject()) {
            at.fault("either points or geometry", at.node().has("points") ? "both" : "none", null);
        }
        var points = at.find("geometry")
                .map(GeoJsonFile::of)
                .map(GeoJsonReader::line)
                .orElseGet(() -> at.items("points").stream().map(Cursor::point).toList());
        return new Line(at.text("id"), at.text("label"), points, at.number("tolerance_m"), at.mark());
    }

    private Zone zone(Cursor at, ShapeReader shapes) {
        var from = at.maybeDate("from");
        var to = at.maybeDate("to");
        at.refuseBackwards(from, to);
        return new Zone(
                at.text("id"),
                at.text("label"),
                shapes.zone(at),
                at.find("source").map(s -> ids.reference(TEXT, s)).orElse(null),
                from,
                to,
                at.mark());
    }

    private WeaponClass weapon(Cursor at, Cursor root) {
        var all = withIncluded(at, root, "weapon_classes", WEAPON);
        return new WeaponClass(
                at.text("id"),
                at.text("label"),
                union(all, w -> w.codes(Means.class, "means")),
                joined(
                        all,
                        w -> w.items("calibre_mm").stream()
                                .map(GroundReader::calibre)
                                .toList()),
                joined(all, w -> w.lowerTexts("systems")),
                joined(all, w -> {
                    var words = new ArrayList<>(w.lowerTexts("words"));
                    words.addAll(w.lowerTexts("systems"));
                    return words;
                }),
                at.mark());
    }

    private static Calibre calibre(Cursor at) {
        double from = at.number("from");
        double to = at.node().has("to") ? at.number("to") : Double.POSITIVE_INFINITY;
        if (to < from
                && at.node().path("to").isNumber()
                && at.node().path("from").isNumber()) {
            at.at("to").fault("at least from, " + at.plain("from"), at.plain("to"), null);
        }
        return new Calibre(at.codes(Means.class, "means"), from, to);
    }

    private static OwnAct ownAct(Cursor at) {
        return new OwnAct(
                at.text("id"), at.text("label"), ObligationReader.acts(at.at("within")), at.lowerTexts("words"));
    }

    private ObjectClass object(Cursor at, Cursor root) {
        return new ObjectClass(
                at.text("id"),
                at.text("label"),
                joined(withIncluded(at, root, "objects", OBJECT), o -> o.lowerTexts("words")));
    }

    /// An entry and all that it includes, directly or not; an entry that includes itself counts once.
    private List<Cursor> withIncluded(Cursor at, Cursor root, String key, Ids.Kind kind) {
        var byId = root.items(key).stream()
                .collect(Collectors.toMap(e -> e.text("id"), Function.identity(), (first, second) -> first));
        ids.references(kind, at.at("includes"));
        var reached = new LinkedHashSet<String>();
        collect(at, byId, reached);
        return reached.stream().map(id -> byId.getOrDefault(id, at)).toList();
    }

    private static void collect(Cursor start, Map<String, Cursor> byId, Set<String> reached) {
        var todo = new ArrayList<>(List.of(start.text("id")));
        while (!todo.isEmpty()) {
            String id = todo.removeLast();
            if (reached.add(id) && byId.containsKey(id)) {
                todo.addAll(byId.get(id).texts("includes"));
            }
        }
    }

    private static <T> Set<T> union(List<Cursor> all, Function<Cursor, Set<T>> of) {
        var union = new HashSet<T>();
        all.forEach(one -> union.addAll(of.apply(one)));
        return union;
    }

    private static <T> List<T> joined(List<Cursor> all, Function<Cursor, List<T>> of) {
        return all.stream().flatMap(one -> of.apply(one).stream()).distinct().toList();
    }
}
