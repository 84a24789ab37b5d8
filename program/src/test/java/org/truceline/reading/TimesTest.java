// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.truceline.model.Report;
import org.truceline.model.ReportKind;
import org.truceline.model.Statement;

/// Proves the words of time one by one, as said of an act in a report of Tuesday, 4 October 2016.
class TimesTest {
    private static final Reader READER = Reader.standard();

    private static List<Statement> read(String text) {
        return READER.read(Report.of(
                ReportKind.ARTICLE, "test", "t", LocalDate.of(2016, 10, 4), "Coast Courier", text, "test.txt", 1));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/reading/times.tsv", delimiter = '\t')
    void words_of_time_give_their_dates(String words, LocalDate from, LocalDate to) {
        var when = Objects.requireNonNull(
                read("The army shelled Ostel " + words + ".").getFirst().when());
        assertThat(Objects.requireNonNull(when.from()).date()).isEqualTo(from);
        assertThat(Objects.requireNonNull(when.to()).date()).isEqualTo(to);
    }

    @ParameterizedTest
    @ValueSource(strings = {"for nine days", "a few days later", "after six hours of talks"})
    void how_long_is_not_when(String words) {
        var when = read("The army shelled Ostel " + words + ".").getFirst().when();
        assertThat(when == null || (when.from() == null && when.to() == null)).isTrue();
    }

    @Test
    void until_gives_only_an_end() {
        var when = Objects.requireNonNull(read("The rebels must withdraw from Ostel by 9 October.")
                .getFirst()
                .when());
        assertThat(when.from()).isNull();
        assertThat(Objects.requireNonNull(when.to()).date()).isEqualTo(LocalDate.of(2016, 10, 9));
    }

    @Test
    void the_day_of_saying_is_not_the_day_of_the_act() {
        var when = Objects.requireNonNull(read("The rebels said on Monday that the army had shelled Ostel on Friday.")
                .getFirst()
                .when());
        assertThat(Objects.requireNonNull(when.from()).date()).isEqualTo(LocalDate.of(2016, 9, 30));
    }
}
