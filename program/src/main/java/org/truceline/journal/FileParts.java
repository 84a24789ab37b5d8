// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.truceline.model.Attachment;
import org.truceline.model.ReportId;

/// A file that belongs to a report, as content of the record: in parts that are each short enough to be sent from one
/// member to another. The entries commit to it as they do to all content, and it goes when its report goes.
public final class FileParts {
    /// Bytes of a part. In Base64 it is a third longer, and must stay under what one entry may carry.
    static final int PART = 3_000_000;

    static final String DATA = "data";

    private FileParts() {}

    /// The bodies that hold a file, in order; one for a file without bytes.
    public static List<Body> of(String from, ReportId report, Attachment file, byte[] bytes) {
        int parts = Math.max(1, (bytes.length + PART - 1) / PART);
        var out = new ArrayList<Body>();
        for (int part = 0; part < parts; part++) {
            byte[] piece = Arrays.copyOfRange(bytes, part * PART, Math.min(bytes.length, (part + 1) * PART));
            var value = Json.object()
                    .put("from", from)
                    .put("id", id(report, file.sha256(), part))
                    .put("name", file.name())
                    .put("media", file.media())
                    .put("sha256", file.sha256())
                    .put("part", part)
                    .put("parts", parts)
                    .put(DATA, Base64.getEncoder().encodeToString(piece));
            out.add(new Body(EntryType.FILE, from + "/" + id(report, file.sha256(), part), report.value(), value));
        }
        return out;
    }

    static String id(ReportId report, String sha256, int part) {
        return report.value() + "/" + sha256 + "/" + part;
    }

    /// The bytes that a body holds.
    static byte[] bytes(Body body) {
        return Base64.getDecoder().decode(body.value().path(DATA).asString(""));
    }
}
