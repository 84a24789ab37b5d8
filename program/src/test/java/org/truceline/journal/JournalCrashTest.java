// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a crash leaves of an append to a record, at each of its steps and at moments nobody chose. A short form;
/// `-Dtruceline.kills=500` is the whole.
final class JournalCrashTest {
    private static final int KILLS = Integer.getInteger("truceline.kills", 4);
    private static final int MOST_APPENDS = 8;
    private static final int LONGEST_WAIT_MILLIS = 40;
    private static final int LONGEST_START_MILLIS = 1_500;

    /// After so many a new record begins, so that the whole campaign does not verify ever more of the same.
    private static final int KILLS_A_RECORD = 25;

    @TempDir
    private Path temp;

    /// The steps are content, log, index. Each state that a crash between or within them can leave is put together from
    /// the record before and after one append.
    @Test
    void afterACrashAtEachStepTheAppendIsThereWholeOrNotAtAll() throws IOException {
        Path before = Records.filled(temp.resolve("before"));
        Path after = temp.resolve("after");
        copy(before, after);
        try (var journal = Journal.open(after, Clock.systemUTC())) {
            journal.append(Journal.HOST, Records.reports(300).subList(20, 300));
        }
        long old = RecordCheck.check(before).entries();
        long fresh = RecordCheck.check(after).entries();
        for (int cut : List.of(1, 7, 40, 5_000, Integer.MAX_VALUE)) {
            Path state = Files.createDirectories(temp.resolve("cut" + cut));
            copy(before, state);
            cutContent(before, after, state, cut);
            requireWhole(state, old);
        }
        Path logged = Files.createDirectories(temp.resolve("logged"));
        copy(after, logged);
        IndexFile.delete(logged.resolve("index"));
        Files.copy(before.resolve("index/index.sqlite"), logged.resolve("index/index.sqlite"));
        requireWhole(logged, fresh);
    }

    /// A commit is one frame in the log's write-ahead file. What it stands for may have reached the disk or not: the
    /// next opening makes it again.
    @Test
    void whatIsCommittedIsThereThoughNoFileOfTheLogShowsIt() throws IOException {
        Path before = Records.filled(temp.resolve("before"));
        Path live = temp.resolve("live");
        Path crashed = temp.resolve("crashed");
        copy(before, live);
        long fresh;
        try (var journal = Journal.open(live, Clock.systemUTC())) {
            journal.append(Journal.HOST, Records.reports(300).subList(20, 300));
            fresh = journal.checkpoint().size();
            copy(live, crashed);
        }
        assertThat(Files.size(crashed.resolve("log/.staging/ahead"))).isPositive();
        assertThat(live.resolve("log/.staging")).isEmptyDirectory();
        for (Path file : Records.files(crashed.resolve("log"))) {
            Path old = before.resolve(crashed.relativize(file).toString());
            if (Files.exists(old)) {
                Files.write(file, Files.readAllBytes(old));
            } else if (!file.endsWith("ahead")) {
                Files.delete(file);
            }
        }
        IndexFile.delete(crashed.resolve("index"));
        requireWhole(crashed, RecordCheck.check(before).entries(), fresh);
    }

    /// The content store as it is when only `bytes` of what the append adds have reached the disk.
    private static void cutContent(Path before, Path after, Path state, int bytes) throws IOException {
        long left = bytes;
        for (Path file : Records.files(after.resolve("content"))) {
            Path name = after.relativize(file);
            long had = Files.exists(before.resolve(name)) ? Files.size(before.resolve(name)) : 0;
            byte[] all = Files.readAllBytes(file);
            long keep = had + Math.min(left, all.length - had);
            left -= keep - had;
            if (keep > 0) {
                Files.write(state.resolve(name), java.util.Arrays.copyOf(all, (int) keep));
            }
        }
    }

    private static void requireWhole(Path dir, long entries) throws IOException {
        requireWhole(dir, entries, entries);
    }

    private static void requireWhole(Path dir, long shown, long entries) throws IOException {
        assertThat(Records.faults(dir)).isEmpty();
        assertThat(RecordCheck.check(dir).entries()).isEqualTo(shown);
        try (var journal = Journal.open(dir, Clock.systemUTC())) {
            journal.append(Journal.HOST, List.of(Body.of(Records.report("It goes on."))));
        }
        assertThat(Records.faults(dir)).isEmpty();
        assertThat(RecordCheck.check(dir).remarks()).noneMatch(remark -> remark.contains("cut off"));
        assertThat(RecordCheck.check(dir).entries()).isEqualTo(entries + 1);
        assertThat(Fsck.check(dir).index()).isEqualTo(Fsck.IndexState.SOUND);
    }

    @Test
    void aWriterThatIsKilledLosesNothingThatItAcknowledged() throws Exception {
        var random = new SplittableRandom(9);
        long appended = 0;
        for (int kills = 0; kills < KILLS; kills += KILLS_A_RECORD) {
            Path dir = Records.filled(Files.createTempDirectory(temp, "killed").resolve("record"));
            appended += kill(dir, Math.min(KILLS - kills, KILLS_A_RECORD), random);
            assertThat(Fsck.check(dir).record().faults()).isEmpty();
            try (var journal = Journal.open(dir, Clock.systemUTC())) {
                journal.append(Journal.HOST, Records.reports(1));
            }
            assertThat(Records.faults(dir)).isEmpty();
            assertThat(Fsck.check(dir).index()).isEqualTo(Fsck.IndexState.SOUND);
        }
        System.out.printf("%d kills, %d entries appended, none lost%n", KILLS, appended);
    }

    /// @return how many entries the killed writers have put on record
    private static long kill(Path dir, int kills, SplittableRandom random) throws IOException, InterruptedException {
        long before = RecordCheck.check(dir).entries();
        long there = before;
        int onItsWay = 0;
        for (int i = 0; i < kills; i++) {
            int batch = random.nextInt(1, 60);
            long said = killAfter(dir, batch, random.nextInt(MOST_APPENDS) - 1, random);
            // One that never said anything may have brought to light what another had on its way.
            onItsWay = said < 0 ? onItsWay : batch;
            long acknowledged = Math.max(there, said);
            var outcome = RecordCheck.check(dir);
            assertThat(outcome.faults()).as("kill %d", i).isEmpty();
            there = outcome.entries();
            // One append may have been on its way: it is there whole or not at all.
            assertThat(there).as("kill %d", i).isIn(acknowledged, acknowledged + onItsWay);
        }
        return there - before;
    }

    /// @param appends that the process acknowledges before it is killed; -1 when it may still be opening the record
    /// @return the entries that the process said were on record when it died, -1 when it said nothing
    private static long killAfter(Path dir, int batch, int appends, SplittableRandom random)
            throws IOException, InterruptedException {
        String jvm = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        jvm,
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        JournalWriter.class.getName(),
                        dir.toString(),
                        Integer.toString(batch))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            String last = null;
            for (int i = 0; i <= appends; i++) {
                last = Objects.requireNonNull(out.readLine(), "the writer ended by itself");
            }
            // A pause of no certain length, so that the moment is nobody's choice; nothing is asserted of time.
            int millis = random.nextInt(appends < 0 ? LONGEST_START_MILLIS : LONGEST_WAIT_MILLIS);
            process.waitFor(millis, java.util.concurrent.TimeUnit.MILLISECONDS);
            process.toHandle().destroyForcibly();
            for (String line : out.lines().toList()) {
                last = line;
            }
            process.waitFor();
            return last == null ? -1 : Long.parseLong(last);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path file : Records.files(from)) {
            Path target = to.resolve(from.relativize(file).toString());
            Files.createDirectories(target.resolveSibling("."));
            Files.copy(file, target);
        }
    }
}
