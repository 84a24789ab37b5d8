// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.util.List;
import org.truceline.terms.PointInTime;
import org.truceline.terms.TermsFault;
import org.truceline.terms.telling.Difference;
import org.truceline.terms.telling.Item;
import org.truceline.terms.telling.Part;
import org.truceline.terms.telling.Portrait;
import org.truceline.terms.telling.Timeline;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What the `terms` commands tell, for programs.
final class TermsJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private TermsJson() {}

    static String portrait(Portrait portrait, List<Part> parts) {
        var json = JSON.objectNode().put("title", portrait.title());
        json.set("head", texts(portrait.head()));
        var list = json.putArray("parts");
        for (Part part : parts) {
            var items = JSON.arrayNode();
            part.items().forEach(item -> items.add(item(item)));
            list.addObject().put("title", part.title()).set("items", items);
        }
        return Plain.text(json.toString());
    }

    /// A file that was checked, with its faults; none when it is sound.
    static String checked(String file, List<TermsFault> faults) {
        var json = JSON.objectNode().put("file", file).put("sound", faults.isEmpty());
        var array = json.putArray("faults");
        for (TermsFault fault : faults) {
            var one = array.addObject()
                    .put("file", fault.file())
                    .put("line", fault.line())
                    .put("column", fault.column())
                    .put("path", fault.path())
                    .put("expected", fault.expected())
                    .put("came", fault.came());
            if (fault.suggestion() != null) {
                one.put("suggestion", fault.suggestion());
            }
        }
        return Plain.text(json.toString());
    }

    /// A file that could not be read at all, and why.
    static String unreadable(String file, String why) {
        var json = JSON.objectNode().put("file", file).put("sound", false);
        json.putArray("faults");
        return Plain.text(json.put("unreadable", why).toString());
    }

    private static ObjectNode item(Item item) {
        var json = JSON.objectNode().put("id", item.id()).put("head", item.head());
        json.set("lines", texts(item.lines()));
        json.set("basis", texts(item.basis()));
        return json.put("mark", item.mark().code());
    }

    static String difference(String title, Difference difference) {
        var json = JSON.objectNode();
        if (!title.isEmpty()) {
            json.put("texts", title);
        }
        var groups = json.putArray("clauses");
        for (var group : difference.groups()) {
            var changes = groups.addObject().put("clause", group.clause()).putArray("changes");
            for (var change : group.changes()) {
                var one = changes.addObject().put("kind", change.kind().code()).put("what", change.what());
                one.set("before", texts(change.before()));
                one.set("after", texts(change.after()));
            }
        }
        return Plain.text(json.toString());
    }

    /// Instants in UTC; a moment that nobody can compute has none.
    static String entry(Timeline.Entry entry) {
        var json = JSON.objectNode();
        PointInTime at = entry.at();
        if (!at.unknown()) {
            json.put("earliest", at.earliest().toString())
                    .put("latest", at.latest().toString());
        }
        json.put("said", at.said()).put("kind", entry.kind()).put("what", entry.what());
        json.set("readings", texts(entry.readings()));
        json.set("basis", texts(entry.basis()));
        return Plain.text(json.toString());
    }

    private static ArrayNode texts(List<String> texts) {
        var array = JSON.arrayNode();
        texts.forEach(array::add);
        return array;
    }
}
