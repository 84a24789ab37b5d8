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
        var contradictions = new Contradictions(root);
        contradictions.report();
        if (faults.none()) {
            contradictions.reportEndsBeforeStarts(agreement.course());
        }
        return faults.none() ? new Loaded(agreement) : new Faulty(faults.sorted());
    }

    private Agreement build(Cursor root) {
        var ids = Ids.of(root);
        var zone = zone(root.at("zone"));
        var times = TimeReader.of(root, zone, ids);
        var ground = new GroundReader(ids).read(root);
        var obligations = new ObligationReader(ids, times, ground.ownActs());
        var dues = new DuesReader(ids, times, obligations);
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
                obligations.read(root),
                root.items("quotas").stream().map(dues::quota).toList(),
                root.items("undertakings").stream().map(dues::undertaking).toList(),
                new MachineryReader(ids, times).read(root),
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
