// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.truceline.model.GeoPoint;
import org.truceline.model.Sun;
import org.truceline.terms.StrictTime.ImpossibleTime;

/// Times are taken as written or refused, and never bent.
class StrictTimeTest {
    @ParameterizedTest
    @CsvSource({
        "2016-09-12T19:00:00+03:00[!Asia/Damascus], 2016-09-12T16:00:00Z",
        "2016-02-27T00:00:00+02:00[!Asia/Damascus], 2016-02-26T22:00:00Z",
        "2016-02-27T00:00+02:00[!Asia/Damascus], 2016-02-26T22:00:00Z",
        "2020-07-27T00:01:00+03:00[!Europe/Kyiv], 2020-07-26T21:01:00Z",
        "2016-10-27T23:30:00+03:00[!Asia/Damascus], 2016-10-27T20:30:00Z",
        "2016-10-27T23:30:00+02:00[!Asia/Damascus], 2016-10-27T21:30:00Z",
    })
    void a_time_that_was_is_read_as_written(String text, Instant instant) throws ImpossibleTime {
        assertThat(StrictTime.parse(text).toInstant()).isEqualTo(instant);
    }

    @ParameterizedTest
    @CsvSource({
        "2016-02-27T00:00:00+03:00[!Asia/Damascus], offset",
        "2016-03-25T00:30:00+03:00[!Asia/Damascus], clocks",
        "1016-09-17T10:00:00+02:00[!Asia/Damascus], year",
        "2016-09-31T10:00:00+03:00[!Asia/Damascus], calendar",
        "2016-09-12T25:00:00+03:00[!Asia/Damascus], calendar",
        "2016-09-12T19:00:00+99:00[!Asia/Damascus], offset",
        "2016-09-12T19:00:00+03:00[!Asia/Nowhere], time zone",
        "2016-09-12T19:00:00+03:00[Asia/Damascus], such as",
        "2016-09-12T19:00:00+03:00, such as",
        "sunset, such as",
    })
    void a_time_that_cannot_be_is_refused(String text, String expected) {
        assertThatThrownBy(() -> StrictTime.parse(text))
                .isInstanceOf(ImpossibleTime.class)
                .hasMessageContaining(expected);
    }

    @Test
    void the_sun_sets_in_damascus_at_18_45_on_12_september_2016() {
        var damascus = new GeoPoint(33.513, 36.292);
        var zone = ZoneId.of("Asia/Damascus");
        assertThat(Sun.sets(damascus, LocalDate.parse("2016-09-12"), zone))
                .contains(Instant.parse("2016-09-12T15:45:00Z"));
        assertThat(Sun.rises(damascus, LocalDate.parse("2016-09-12"), zone))
                .contains(Instant.parse("2016-09-12T03:16:00Z"));
    }

    @Test
    void where_the_sun_does_not_set_there_is_no_sunset() {
        assertThat(Sun.sets(new GeoPoint(78.2, 15.6), LocalDate.parse("2016-06-21"), ZoneId.of("Arctic/Longyearbyen")))
                .isEmpty();
    }
}
