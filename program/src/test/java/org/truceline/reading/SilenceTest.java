// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.truceline.model.ActGroup;
import org.truceline.model.Report;
import org.truceline.model.ReportKind;

/// Proves that the language of war in texts about anything else is seldom taken for war. Each text in `silence/` is
/// full
/// of sieges, raids and barrages of orders, none of which anybody fought.
class SilenceTest {
    private static final Set<ActGroup> ARMED =
            EnumSet.of(ActGroup.FIRE, ActGroup.GROUND, ActGroup.PROTECTED, ActGroup.PERSON, ActGroup.MONITOR);

    /// Armed acts still read in all of the texts together. It may only fall; the aim is none.
    private static final int MOST = 0;

    @Test
    void texts_about_peaceful_things_hold_no_more_armed_acts_than_we_know_of() throws IOException {
        var reader = Reader.standard();
        var read = new ArrayList<String>();
        for (Path file : texts()) {
            String text = Files.readString(file);
            var report = Report.of(
                    ReportKind.ARTICLE, "silence", "s", LocalDate.of(2024, 6, 1), "Veltham Mirror", text, "s.txt", 1);
            reader.read(report).stream()
                    .filter(s -> ARMED.contains(s.act().group()))
                    .forEach(s -> read.add(file.getFileName() + ": " + s.act().code() + ": "
                            + s.quote().words()));
        }
        assertThat(read).as("armed acts in peaceful texts").hasSizeLessThanOrEqualTo(MOST);
    }

    @Test
    void the_texts_are_many_and_of_many_kinds() throws IOException {
        assertThat(texts()).hasSizeGreaterThanOrEqualTo(20);
    }

    private static List<Path> texts() throws IOException {
        try (var files = Files.list(Path.of("src/test/resources/reading/silence"))) {
            return files.sorted().toList();
        }
    }
}
