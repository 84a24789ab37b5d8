// SPDX-License-Identifier: Apache-2.0
package org.truceline.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.truceline.Seeds;
import org.truceline.model.Lapse;
import org.truceline.model.Recorded;

/// The desk follows from the record alone: not from when it was looked at, nor from the order in which its parts came.
final class DeskPropertyTest {
    private static final List<String> WHO = List.of("north", "south", "west", "watch");
    private static final List<String> CHANNELS = List.of("talks", "quiet", "air", "strict");
    private static final List<String> DEEDS = List.of(
            "raises %s south 3 C1",
            "raises %s north C1",
            "raises %s watch",
            "acknowledges %s",
            "asks %s intent",
            "tells %s intent,scale",
            "answers %s error",
            "answers %s not_confirmed 1",
            "assesses %s confirmed jointly",
            "tries %s",
            "warns %s",
            "repairs %s",
            "closes %s",
            "refers %s council",
            "excludes %s raiders",
            "readmits %s raiders");
    private static final int HOURS = 96;

    /// A play of some sixty lines that nobody would write, with the host at work now and then.
    private static Play random(SplittableRandom random) {
        var play = new Play();
        double hour = 0;
        while (hour < HOURS) {
            hour += random.nextInt(8) * 0.5;
            play.line(hour + " " + (random.nextInt(5) == 0 ? "host lapses" : line(random, play, hour)));
        }
        return play;
    }

    private static String line(SplittableRandom random, Play play, double hour) {
        String who = WHO.get(random.nextInt(WHO.size()));
        String what = switch (random.nextInt(8)) {
            case 0 -> "suspends all " + (hour + random.nextInt(20));
            case 1 -> random.nextBoolean() ? "resumes" : "resumes cases";
            case 2 -> random.nextInt(6) == 0 ? "withdraws" : "approves n" + (1 + random.nextInt(play.notes.size() + 1));
            case 3 -> "objects n" + (1 + random.nextInt(play.notes.size() + 1));
            default -> DEEDS.get(random.nextInt(DEEDS.size())).formatted("c" + random.nextInt(6));
        };
        String body = random.nextInt(6) == 0 ? " for council" : "";
        String by = random.nextInt(3) == 0 ? "" : " by p" + random.nextInt(3);
        return who + " " + what + " in " + CHANNELS.get(random.nextInt(CHANNELS.size())) + by + body;
    }

    @Test
    void thePlaysReachEveryCornerOfTheChannel() {
        var reached = new HashSet<String>();
        Seeds.forAll(random -> {
            var play = random(random);
            String told = play.tell(Play.hours(HOURS + 10));
            for (String corner : List.of(
                    "silent on",
                    "late",
                    "held:",
                    "waits for",
                    "aside:",
                    "stands still",
                    "withdrawn",
                    "without standing",
                    "no_answer",
                    "with ",
                    "closed",
                    "announced:")) {
                if (told.contains(corner)) {
                    reached.add(corner);
                }
            }
        });
        assertThat(reached).hasSizeGreaterThan(9);
    }

    @Test
    void takenOneByOneOrAnewItIsTheSame() {
        Seeds.forAll(random -> {
            var play = random(random);
            var end = Play.hours(HOURS + 10);
            String oneByOne = play.tell(end);
            var anew = Desk.at(Truce.agreement(), play.notes, play.lapses, end);
            assertThat(Play.tell(anew, end)).isEqualTo(oneByOne);
        });
    }

    @Test
    void theOrderInWhichAReplicaGetsItDoesNotMatter() {
        Seeds.forAll(random -> {
            var play = random(random);
            var end = Play.hours(HOURS + 10);
            var notes = new ArrayList<>(play.notes);
            var lapses = new ArrayList<>(play.lapses);
            var shuffle = new Random(random.nextLong());
            Collections.shuffle(notes, shuffle);
            Collections.shuffle(lapses, shuffle);
            var shuffled = Desk.at(Truce.agreement(), notes, lapses, end);
            assertThat(Play.tell(shuffled, end)).isEqualTo(play.tell(end));
        });
    }

    @Test
    void lookingAtItNowAndThenChangesNothing() {
        Seeds.forAll(random -> {
            var play = random(random);
            var end = Play.hours(HOURS + 10);
            var watched = new Desk(Truce.agreement());
            for (double hour = 0; hour <= HOURS + 10; hour += 0.5) {
                watched.takeAll(play.notes, play.lapses, Play.hours(hour));
                watched.due(Play.hours(hour));
                watched.nextDue();
            }
            assertThat(Play.tell(watched, end)).isEqualTo(play.tell(end));
        });
    }

    @Test
    void whatIsTakenTwiceCountsOnce() {
        Seeds.forAll(random -> {
            var play = random(random);
            var end = Play.hours(HOURS + 10);
            var desk = Desk.at(Truce.agreement(), play.notes, play.lapses, end);
            play.notes.forEach(desk::take);
            play.lapses.forEach(desk::takeLapse);
            assertThat(Play.tell(desk, end)).isEqualTo(play.tell(end));
        });
    }

    @Test
    void everySilenceGoesOnRecordOnceAndOnlyOnce() {
        Seeds.forAll(random -> {
            var play = random(random);
            play.lapse(Play.hours(HOURS + 50));
            play.lapse(Play.hours(HOURS + 50));
            var ids = play.lapses.stream().map(Recorded::value).map(Lapse::id).toList();
            assertThat(ids).doesNotHaveDuplicates();
            assertThat(play.desk().due(Play.hours(HOURS + 50))).isEmpty();
            assertThat(play.desk().aside()).noneMatch(aside -> aside.what().startsWith("lapse"));
        });
    }

    @Test
    void nothingOnRecordIsLost() {
        Seeds.forAll(random -> {
            var play = random(random);
            var desk = play.desk();
            desk.advance(Play.hours(HOURS + 10));
            var seen = new HashSet<Long>();
            desk.cases()
                    .forEach(found ->
                            found.steps().forEach(step -> seen.add(step.note().entry())));
            desk.held().forEach(note -> seen.add(note.entry()));
            desk.waiting().forEach(waiting -> seen.add(waiting.note().entry()));
            desk.aside().forEach(aside -> seen.add(aside.entry()));
            assertThat(play.notes.stream().filter(note -> note.value().caseId().isPresent()))
                    .allMatch(note -> seen.contains(note.entry()) || isJoined(desk, note.entry()));
        });
    }

    /// A note that does what another had done already stands as that one's approval.
    private static boolean isJoined(Desk desk, long entry) {
        return desk.cases().stream()
                        .flatMap(found -> found.steps().stream())
                        .anyMatch(step -> !step.with().isEmpty() && step.note().entry() < entry)
                || desk.waiting().stream()
                        .anyMatch(w -> w.agreed().size() > 1 && w.note().entry() < entry);
    }

    @Test
    void shiftingAllTimesShiftsNothingElse() {
        String play = """
                0 north raises c1 south in quiet
                1 south acknowledges c1 in quiet
                2 south suspends in quiet
                9 south resumes in quiet
                """;
        String shifted = """
                1000 north raises c1 south in quiet
                1001 south acknowledges c1 in quiet
                1002 south suspends in quiet
                1009 south resumes in quiet
                """;
        assertThat(Play.at(10, play)).isEqualTo("c1 acknowledged, answer of south by 31h");
        assertThat(Play.at(1010, shifted)).isEqualTo("c1 acknowledged, answer of south by 1031h");
    }
}
