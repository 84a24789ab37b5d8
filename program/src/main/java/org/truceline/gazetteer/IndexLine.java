// SPDX-License-Identifier: Apache-2.0
package org.truceline.gazetteer;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.CRC32;

/// The last line of an imported gazetteer file: the index of the lines above it, so that nobody has to spell two
/// hundred
/// thousand names before the first is looked up.
///
/// `# index <TAB> version of the spelling rules <TAB> CRC-32 of all bytes before <TAB> places <TAB> names <TAB> base64`
///
/// Where the version or the check sum is another, because the rules changed or somebody edited a line, it counts for
/// nothing, and the index is made anew.
final class IndexLine {
    private final int size;
    private final long[] exact;
    private final long[] loose;

    private static final String HEAD = "# index\t";
    private static final int COLUMNS = 6;

    /// Keeps the arrays as they are: they are sorted, and nobody changes them.
    IndexLine(int size, long[] exact, long[] loose) {
        this.size = size;
        this.exact = exact;
        this.loose = loose;
    }

    int size() {
        return size;
    }

    long[] exact() {
        return exact;
    }

    long[] loose() {
        return loose;
    }

    /// @param text the whole file without the line
    static String of(byte[] text, IndexLine index) {
        var bytes = ByteBuffer.allocate(Long.BYTES * (index.exact.length + index.loose.length));
        for (long cell : index.exact) {
            bytes.putLong(cell);
        }
        for (long cell : index.loose) {
            bytes.putLong(cell);
        }
        return HEAD
                + String.join(
                        "\t",
                        Spelling.VERSION,
                        sum(text, text.length),
                        Integer.toString(index.size),
                        Integer.toString(index.exact.length),
                        Base64.getEncoder().encodeToString(bytes.array()))
                + "\n";
    }

    /// The index of a file that brings one which is its own.
    static Optional<IndexLine> in(byte[] text) {
        int from = text.length - 1;
        while (from > 0 && text[from - 1] != '\n') {
            from--;
        }
        var head = HEAD.getBytes(StandardCharsets.UTF_8);
        boolean opens = from > 0
                && text.length - from > head.length
                && java.util.Arrays.equals(text, from, from + head.length, head, 0, head.length);
        if (!opens) {
            return Optional.empty();
        }
        var columns = new String(text, from, text.length - from, StandardCharsets.ISO_8859_1)
                .strip()
                .split("\t", -1);
        boolean own =
                columns.length == COLUMNS && columns[1].equals(Spelling.VERSION) && columns[2].equals(sum(text, from));
        return own ? read(columns) : Optional.empty();
    }

    private static Optional<IndexLine> read(String[] columns) {
        try {
            var cells = ByteBuffer.wrap(Base64.getDecoder().decode(columns[5])).asLongBuffer();
            var exact = new long[Integer.parseInt(columns[4])];
            var loose = new long[cells.remaining() - exact.length];
            cells.get(exact).get(loose);
            return Optional.of(new IndexLine(Integer.parseInt(columns[3]), exact, loose));
        } catch (IllegalArgumentException | NegativeArraySizeException | java.nio.BufferUnderflowException e) {
            return Optional.empty();
        }
    }

    private static String sum(byte[] text, int length) {
        var crc = new CRC32();
        crc.update(text, 0, length);
        return Long.toHexString(crc.getValue());
    }
}
