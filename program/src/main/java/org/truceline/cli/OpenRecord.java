// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.truceline.gazetteer.PlaceBook;
import org.truceline.journal.GazetteerFile;
import org.truceline.journal.Journal;
import org.truceline.journal.TermsFile;
import org.truceline.judging.Proceedings;
import org.truceline.ledger.LogLockedException;
import org.truceline.matching.Matcher;
import org.truceline.monitor.Courts;
import org.truceline.monitor.FormReader;
import org.truceline.monitor.Monitor;
import org.truceline.monitor.NoticeFeeds;
import org.truceline.monitor.Opener;
import org.truceline.monitor.Watch;
import org.truceline.node.NodeClock;
import org.truceline.node.NodeConfig;
import org.truceline.node.NodeSetup;
import org.truceline.reading.Reader;
import org.truceline.reading.RuleReader;
import org.truceline.terms.Agreement;

/// A record opened with its agreements: the wiring that commands share.
///
/// @param clock that the record goes by: of the world, or of an exercise
record OpenRecord(Journal journal, List<Agreement> agreements, Clock clock) implements AutoCloseable {
    static OpenRecord toWrite(Path dir) throws IOException {
        if (NodeConfig.isNode(dir)) {
            return with(NodeSetup.hosted(dir, Passphrases.ofMachine()), NodeClock.of(dir));
        }
        try {
            return with(Journal.open(dir, Clock.systemUTC(), Passphrases.ofMachine()), Clock.systemUTC());
        } catch (LogLockedException e) {
            throw new UsageException(dir + ": another process is writing this record", e);
        }
    }

    static OpenRecord toRead(Path dir) throws IOException {
        return with(Journal.openToRead(dir), NodeClock.of(dir));
    }

    /// As it stood when its log had `size` entries.
    ///
    /// @throws IllegalArgumentException for a size that the log has not reached
    static OpenRecord asOf(Path dir, long size) throws IOException {
        return with(Journal.openAsOf(dir, size), NodeClock.of(dir));
    }

    static OpenRecord with(Journal journal, Clock clock) {
        return new OpenRecord(journal, TermsFiles.parse(journal.terms()), clock);
    }

    /// The same record under files of terms that take the place of those with their names, or come to them.
    OpenRecord under(List<TermsFile> files) {
        var all = new LinkedHashMap<String, TermsFile>();
        journal.terms().forEach(file -> all.put(file.name(), file));
        files.forEach(file -> all.put(file.name(), file));
        return new OpenRecord(journal, TermsFiles.parse(List.copyOf(all.values())), clock);
    }

    /// The agreement that tables and pages are about: the one that starts last.
    Agreement agreement() {
        return newest(agreements);
    }

    /// The same of the agreements in some files.
    static Agreement agreement(List<TermsFile> terms) {
        return newest(TermsFiles.parse(terms));
    }

    private static Agreement newest(List<Agreement> agreements) {
        return agreements.stream()
                .max(java.util.Comparator.comparing(Agreement::firstDay).thenComparing(Agreement::id))
                .orElseThrow(() -> new UsageException("the record holds no agreement"));
    }

    /// The flow with the gazetteer files of the record.
    Monitor monitor() throws IOException {
        return monitor(GazetteerFiles.load(List.of(journal.gazetteerFolder())));
    }

    /// The flow with these gazetteer files, which the record names from here on.
    Monitor monitor(List<PlaceBook> books) throws IOException {
        journal.readWith(books.stream()
                .map(book -> new GazetteerFile(book.name(), book.hash(), book.size()))
                .toList());
        return monitor(RuleReader.with(GazetteerFiles.with(books)).within(territory()));
    }

    Set<String> territory() {
        return agreements.stream()
                .flatMap(agreement -> agreement.countries().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The flow with what reads words, for whoever keeps that from one time to the next.
    Monitor monitor(Reader words) {
        return new Monitor(
                journal,
                new FormReader(journal, agreement(), words),
                new Matcher(agreement().zone()),
                courts(),
                watch());
    }

    private List<Proceedings> courts() {
        return agreements.stream().map(Proceedings::new).toList();
    }

    /// Judges anew what may hang on the notes of the channels, once these changed. For the host of the record alone.
    void followNotes() throws IOException {
        Courts.followNotes(journal, agreements);
    }

    /// The watch over what is notified, with the keys of this machine.
    Watch watch() {
        return new Watch(journal, agreement(), opener(), Journal.HOST, clock);
    }

    /// What calendars and alerting systems can take from the record.
    NoticeFeeds feeds() throws IOException {
        return new NoticeFeeds(
                journal, agreement(), watch(), journal.log().checkpoint().origin());
    }

    Opener opener() {
        return new Opener(journal, journal.boxKeys(Passphrases.ofMachine()), clock);
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }
}
