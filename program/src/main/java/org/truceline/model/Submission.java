// SPDX-License-Identifier: Apache-2.0
package org.truceline.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A form that somebody filled in where it happened, as it came in: once, whole, under the id that his device gave it.
///
/// @param id `uuid:` and a UUID in lower case, made by the device
/// @param from the member whose people filled it in, who signs it
/// @param form id of the form
/// @param version of the form
/// @param started when it was begun by the device's clock; absent when the device does not say
/// @param ended when it was ended by the device's clock; absent when the device does not say
/// @param received when it came in whole, by the clock of the member's server
/// @param device a mark that is the same for all that one device sends to one member and is not the device's own id;
///     empty when the device does not say
/// @param digest SHA-256 over what was sent, by which the same is known to be the same; 64 hexadecimal digits
/// @param answers by the name of the question; what was left open is not there
/// @param files photos and sound, in the order of the questions
/// @param report what it became; absent until then
public record Submission(
        String id,
        String from,
        String form,
        String version,
        @Nullable Instant started,
        @Nullable Instant ended,
        Instant received,
        String device,
        String digest,
        Map<String, String> answers,
        List<Attachment> files,
        @Nullable ReportId report) {
    private static final Pattern ID =
            Pattern.compile("uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    public Submission {
        if (!isId(id)) {
            throw new IllegalArgumentException("expected uuid: and a UUID in lower case, this is '" + id + "'");
        }
        answers = java.util.Collections.unmodifiableMap(new TreeMap<>(answers));
        files = List.copyOf(files);
    }

    /// Whether a text has the form of an id.
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /// The same with the report that it became.
    public Submission turnedInto(ReportId id) {
        return new Submission(
                this.id, from, form, version, started, ended, received, device, digest, answers, files, id);
    }
}
