// SPDX-License-Identifier: Apache-2.0
package org.truceline.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truceline.people.People.SignIn;

/// Who gets in, for how long, and who does not.
class SigningInTest {
    private static final Caller DESK = new Caller("127.0.0.1", "browser of the desk");
    private static final Caller ELSEWHERE = new Caller("10.9.8.7", "browser of the desk");
    private static final String GOOD = "seven calm days in a row";

    private final SetClock clock = new SetClock();
    private Path folder = Path.of("");
    private People people;

    @BeforeEach
    void open(@TempDir Path dir) throws IOException {
        folder = dir.resolve("private");
        people = People.open(folder, clock);
    }

    @AfterEach
    void close() {
        people.close();
    }

    @Test
    void theFirstStartGivesALinkAndNoPassword() {
        String link = people.firstStart().orElseThrow();
        assertThat(people.signIn(People.FIRST, "", DESK)).isInstanceOf(SignIn.Refused.class);
        assertThat(people.accounts().setPassword(link, GOOD).role()).isEqualTo(Role.HEAD);
        assertThat(people.signIn(People.FIRST, GOOD, DESK)).isInstanceOf(SignIn.Welcome.class);
        assertThat(people.firstStart()).isEmpty();
    }

    @Test
    void aLinkOpensOnceAndOnlyForADay() {
        people.accounts().add("anna", Role.MONITOR);
        String first = people.accounts().link("anna");
        String second = people.accounts().link("anna");
        refusedLink(first);
        people.accounts().setPassword(second, GOOD);
        refusedLink(second);
        String late = people.accounts().link("anna");
        clock.pass(Accounts.LINK_LASTS);
        refusedLink(late);
    }

    private void refusedLink(String link) {
        assertThatThrownBy(() -> people.accounts().setPassword(link, GOOD + "!"))
                .isInstanceOf(Accounts.NoSuchLinkException.class);
    }

    @Test
    void nothingThatOpensAnythingLiesOnTheDisk() throws IOException {
        String link = people.firstStart().orElseThrow();
        people.accounts().setPassword(link, GOOD);
        String token = welcome(GOOD).token();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertThat(bytes).doesNotContain(GOOD, link, token);
            }
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(Store.FILE))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
    }

    @Test
    void aPasswordIsLongAndNotTheName() {
        String link = people.firstStart().orElseThrow();
        for (String bad :
                new String[] {"", "too short", "aaaaaaaaaaaaaaaaaaaa", "the head of it all", "x".repeat(257)}) {
            assertThatThrownBy(() -> people.accounts().setPassword(link, bad))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        people.accounts().setPassword(link, GOOD);
    }

    @Test
    void guessingGetsSlowerAndARestartFreesNobody() throws IOException {
        withPassword();
        for (int i = 0; i < LockOut.FREE; i++) {
            assertThat(people.signIn("head", "wrong", DESK)).isInstanceOf(SignIn.Refused.class);
        }
        assertThat(people.signIn("head", GOOD, DESK)).isInstanceOf(SignIn.Locked.class);
        people.close();
        people = People.open(folder, clock);
        assertThat(people.signIn("head", GOOD, ELSEWHERE)).isInstanceOf(SignIn.Locked.class);
        clock.pass(LockOut.FIRST);
        assertThat(people.signIn("head", "wrong", DESK)).isInstanceOf(SignIn.Refused.class);
        clock.pass(LockOut.FIRST);
        assertThat(people.signIn("head", GOOD, DESK)).isInstanceOf(SignIn.Locked.class);
        clock.pass(LockOut.FIRST);
        assertThat(people.signIn("head", GOOD, DESK)).isInstanceOf(SignIn.Welcome.class);
    }

    @Test
    void theLongestWaitIsAnHour() {
        withPassword();
        for (int i = 0; i < 20; i++) {
            people.signIn("head", "wrong", DESK);
            clock.pass(LockOut.LONGEST);
        }
        assertThat(people.signIn("head", GOOD, DESK)).isInstanceOf(SignIn.Welcome.class);
    }

    @Test
    void anAddressThatGuessesAtManyNamesIsSlowedAsWell() {
        for (int i = 0; i < LockOut.FREE; i++) {
            people.signIn("name" + i, "wrong", DESK);
        }
        withPassword();
        assertThat(people.signIn("head", GOOD, DESK)).isInstanceOf(SignIn.Locked.class);
        assertThat(people.signIn("head", GOOD, ELSEWHERE)).isInstanceOf(SignIn.Welcome.class);
    }

    @Test
    void aSessionEndsWhenIdleAndWhenOld() {
        withPassword();
        String idle = welcome(GOOD).token();
        clock.pass(Sessions.IDLE);
        assertThat(people.sessions().use(idle, DESK)).isInstanceOf(Sessions.Found.Over.class);
        String old = welcome(GOOD).token();
        for (Duration used = Duration.ZERO; used.compareTo(Sessions.LASTS) < 0; used = used.plusMinutes(20)) {
            assertThat(people.sessions().use(old, DESK)).isInstanceOf(Sessions.Found.Live.class);
            clock.pass(Duration.ofMinutes(20));
        }
        assertThat(people.sessions().use(old, DESK)).isInstanceOf(Sessions.Found.Over.class);
    }

    @Test
    void aStolenSessionIsNamedAndEndedForThiefAndOwner() {
        withPassword();
        var begun = welcome(GOOD);
        var found = people.sessions().use(begun.token(), ELSEWHERE);
        assertThat(found).isInstanceOfSatisfying(Sessions.Found.Stolen.class, stolen -> {
            assertThat(stolen.session().id()).isEqualTo(begun.session().id());
            assertThat(stolen.from()).isEqualTo(ELSEWHERE);
        });
        assertThat(people.sessions().use(begun.token(), DESK)).isInstanceOf(Sessions.Found.Over.class);
        assertThat(people.sessions().find(begun.session().id()).orElseThrow().ended())
                .contains("10.9.8.7");
    }

    @Test
    void whoIsDisabledIsOutAtOnce() {
        withPassword();
        people.accounts().add("boris", Role.HEAD);
        String token = welcome(GOOD).token();
        assertThatThrownBy(() -> people.accounts().disable("head"))
                .as("the other head has set no password, and nobody could sign in any more")
                .hasMessageContaining("last head who can sign in");
        people.accounts().setPassword(people.accounts().link("boris"), GOOD);
        people.accounts().disable("head");
        assertThat(people.sessions().use(token, DESK)).isInstanceOf(Sessions.Found.Over.class);
        assertThat(people.signIn("head", GOOD, DESK)).isInstanceOf(SignIn.Refused.class);
        assertThatThrownBy(() -> people.accounts().disable("boris")).hasMessageContaining("last head");
    }

    @Test
    void anotherPasswordEndsAllSessions() {
        withPassword();
        String token = welcome(GOOD).token();
        assertThat(people.accounts().changePassword("head", "wrong", "another good one"))
                .isFalse();
        assertThat(people.accounts().changePassword("head", GOOD, "another good one"))
                .isTrue();
        assertThat(people.sessions().use(token, DESK)).isInstanceOf(Sessions.Found.Over.class);
        assertThat(people.signIn("head", "another good one", DESK)).isInstanceOf(SignIn.Welcome.class);
    }

    private void withPassword() {
        people.accounts().setPassword(people.firstStart().orElseThrow(), GOOD);
    }

    private Sessions.Begun welcome(String password) {
        return ((SignIn.Welcome) people.signIn("head", password, DESK)).begun();
    }
}
