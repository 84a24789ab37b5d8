// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truceline.ledger.Fault;

/// Single bits flipped at random over log, content and index. A short form; `-Dtruceline.flips=2000` is the whole.
final class TamperTest {
    private static final int FLIPS = Integer.getInteger("truceline.flips", 120);

    private enum Place {
        LOG,
        CONTENT,
        INDEX
    }

    @TempDir
    private Path temp;

    @Test
    void everyFlippedBitIsFoundInItsFileOrHealedInTheIndex() throws IOException {
        Path dir = Records.filled(temp.resolve("record"));
        try (var journal = Journal.open(dir, Clock.systemUTC())) {
            journal.append(Journal.HOST, Records.reports(600));
        }
        Journal.rebuild(dir);
        var counts = new EnumMap<Place, Integer>(Map.of(Place.LOG, 0, Place.CONTENT, 0, Place.INDEX, 0));
        int harmless = 0;
        var random = new SplittableRandom(11);
        for (int i = 0; i < FLIPS; i++) {
            Place place = Place.values()[i % Place.values().length];
            var files = files(dir, place);
            Path file = files.get(random.nextInt(files.size()));
            byte[] good = Files.readAllBytes(file);
            byte[] bad = good.clone();
            int at = random.nextInt(bad.length);
            bad[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, bad);
            String what = "flip %d: byte %d of %s".formatted(i, at, dir.relativize(file));
            if (place == Place.INDEX) {
                harmless += Fsck.check(dir).index() == Fsck.IndexState.SOUND ? 1 : 0;
                requireSoundIndex(dir, what);
            } else {
                requireFound(dir, file, what);
                Files.write(file, good);
            }
            counts.merge(place, 1, Integer::sum);
        }
        System.out.println("flips: " + counts + ", of those in the index without any effect: " + harmless);
        assertThat(Records.faults(dir)).isEmpty();
    }

    private static List<Path> files(Path dir, Place place) throws IOException {
        Path folder = switch (place) {
            case LOG -> dir.resolve("log");
            case CONTENT -> dir.resolve("content");
            case INDEX -> dir.resolve("index");
        };
        var files = new ArrayList<Path>();
        for (Path file : Records.files(folder)) {
            if (Files.size(file) > 0) {
                files.add(file);
            }
        }
        return files;
    }

    private static void requireFound(Path dir, Path file, String what) throws IOException {
        String name = dir.relativize(file).toString();
        List<Fault> faults = RecordCheck.check(dir).faults();
        assertThat(faults).as(what).anyMatch(fault -> fault.file().equals(name));
        boolean isCheckpoint = name.equals("log/checkpoint");
        assertThat(faults)
                .as(what)
                .anyMatch(fault -> fault.file().equals(name) && (isCheckpoint || fault.entry() != null));
    }

    private static void requireSoundIndex(Path dir, String what) throws IOException {
        assertThat(Fsck.check(dir).index()).as(what).isEqualTo(Fsck.IndexState.SOUND);
        try (var journal = Journal.openToRead(dir)) {
            assertThat(journal.reports()).as(what).hasSize(601);
            assertThat(journal.statements()).as(what).containsExactly(Records.STATEMENT);
        }
    }
}
