// SPDX-License-Identifier: Apache-2.0
package org.truceline.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A line of the audit that is changed or left out shows.
class AuditTest {
    @Test
    void whatWasWrittenIsWhole(@TempDir Path dir) throws IOException {
        try (var people = filled(dir)) {
            assertThat(people.audit().findFault()).isEmpty();
            assertThat(people.audit().list(0, 10)).hasSize(4);
            assertThat(people.audit().list(3, 10).getFirst().deed()).isEqualTo("case.raise");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE audit SET outcome = 'done' WHERE n = 2 | 2",
                "UPDATE audit SET account = 'bo' WHERE n = 1 | 1",
                "DELETE FROM audit WHERE n = 3 | 3",
                "UPDATE audit SET deed = 'x', about = 'case.list' WHERE n = 4 | 4"
            })
    void whatWasTamperedWithIsNamed(String sql, long line, @TempDir Path dir) throws IOException, SQLException {
        filled(dir).close();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + dir.resolve(Store.FILE));
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isOne();
        }
        try (var people = People.open(dir, new SetClock())) {
            assertThat(people.audit().findFault()).contains(line);
        }
    }

    private static People filled(Path dir) throws IOException {
        var people = People.open(dir, new SetClock());
        var who = new Audit.Who("anna", Role.MONITOR, "s-1");
        people.audit().note(who, "notice.open", "n-1", "seen", "");
        people.audit().note(who, "channel.suspend", "", "refused", "monitor may not");
        people.audit().note(Audit.Who.GUEST, "session.start", "", "refused", "");
        people.audit().note(who, "case.raise", "c-1", "done", "");
        return people;
    }
}
