// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.truceline.terms.StrictTime.ImpossibleTime;
import org.truceline.terms.TermsResult.Faulty;
import org.truceline.terms.TermsResult.Loaded;

/// The reader of a whole file: YAML, then its form, then its meaning; one fault does not hide the next.
final class AgreementReader {
    private final Faults faults;

    AgreementReader(String fileName) {
        this.faults = new Faults(fileName);
    }

    TermsResult read(String yaml) {
        var tree = YamlTree.read(yaml, faults);
        if (!faults.none() && tree.root().isEmpty()) {
            return new Faulty(faults.sorted());
        }
        SchemaCheck.check(tree, faults);
        var root = new Cursor(tree.root(), "", tree, faults);
        if (!root.node().isObject()) {
            return new Faulty(faults.sorted());
        }
        var agreement = build(root);
        return faults.none() ? new Loaded(agreement) : new Faulty(faults.sorted());
    }

    private Agreement build(Cursor root) {
        var ids = Ids.of(root);
        var zone = zone(root.at("zone"));
        var times = new TimeReader(root, zone, ids);
        var ground = new GroundReader(ids).read(root);
        return new Agreement(
                root.text("agreement"),
                root.text("title"),
                zone,
                root.textSet("countries"),
                root.lowerTexts("called"),
                new SourcesReader(ids).read(root),
                new CastReader(ids).read(root),
                ground,
                new CourseReader(ids, times).read(root),
                new ObligationReader(ids, times).read(root),
                new MachineryReader(ids).read(root),
                root.texts("not_expressed"));
    }

    private static ZoneId zone(Cursor at) {
        try {
            return at.text().isEmpty() ? ZoneOffset.UTC : StrictTime.zone(at.text());
        } catch (ImpossibleTime e) {
            at.fault(e);
            return ZoneOffset.UTC;
        }
    }
}
