// SPDX-License-Identifier: Apache-2.0
package org.truceline.server.openrosa;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The files that may come with a form, by how their names end. Whatever a device calls their type, they are kept as
/// what they are named, and a picture has to begin as one.
final class Media {
    /// No folders, no hidden files, nothing that a shell or a file system takes for something else.
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 _-]{0,99}\\.[A-Za-z0-9]{2,4}");

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("png", "image/png"),
            Map.entry("webp", "image/webp"),
            Map.entry("heic", "image/heic"),
            Map.entry("m4a", "audio/mp4"),
            Map.entry("aac", "audio/aac"),
            Map.entry("amr", "audio/amr"),
            Map.entry("3gp", "audio/3gpp"),
            Map.entry("ogg", "audio/ogg"),
            Map.entry("oga", "audio/ogg"),
            Map.entry("opus", "audio/ogg"),
            Map.entry("webm", "audio/webm"),
            Map.entry("mp3", "audio/mpeg"),
            Map.entry("wav", "audio/wav"));

    /// The first bytes: ISO/IEC 10918-1 (SOI and a marker), and the signature of ISO/IEC 15948.
    private static final Map<String, byte[]> BEGINNINGS = Map.of(
            "image/jpeg",
            HexFormat.of().parseHex("ffd8ff"),
            "image/png",
            HexFormat.of().parseHex("89504e470d0a1a0a"));

    private Media() {}

    static boolean isName(String name) {
        return NAME.matcher(name).matches() && find(name).isPresent();
    }

    /// The type of a file by its name; empty when it is none that comes with a form.
    static Optional<String> find(String name) {
        return Optional.ofNullable(
                TYPES.get(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)));
    }

    /// Whether the bytes can be what the name says.
    static boolean fits(String name, byte[] bytes) {
        byte[] beginning = find(name)
                .flatMap(type -> Optional.ofNullable(BEGINNINGS.get(type)))
                .orElse(new byte[0]);
        return bytes.length >= beginning.length && Arrays.equals(beginning, Arrays.copyOf(bytes, beginning.length));
    }
}
