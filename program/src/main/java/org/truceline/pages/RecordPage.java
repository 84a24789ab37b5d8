// SPDX-License-Identifier: Apache-2.0
package org.truceline.pages;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.truceline.journal.EntryLine;
import org.truceline.journal.Journal;
import org.truceline.journal.Json;
import org.truceline.ledger.LedgerException;
import org.truceline.ledger.Policy;
import org.truceline.publishing.Section;
import org.truceline.publishing.Sheet;
import org.truceline.publishing.Stamp;
import org.truceline.publishing.language.Words;

/// The record itself: its checkpoint, who has seen it, and its entries, each of which the browser can prove.
public final class RecordPage {
    /// Entries on one page.
    private static final int MOST = 50;

    private final Live live;
    private final Words words;

    /// What the template shows.
    ///
    /// @param standing whether the quorum has seen it, in words
    /// @param isApart whether that is worth a second look
    /// @param newer, older addresses of the pages of entries before and after; empty at an end
    record View(
            String origin,
            String size,
            String root,
            String key,
            String standing,
            boolean isApart,
            List<WitnessLine> witnesses,
            String first,
            String last,
            String newer,
            String older,
            List<Line> entries) {}

    /// What a witness last saw.
    record WitnessLine(String name, String seen, List<Stamp> at, String vkey) {}

    /// One entry, without its content.
    record Line(String entryNumber, String number, String type, String id, String author, Stamp at) {}

    public RecordPage(Live live, Words words) {
        this.live = live;
        this.words = words;
    }

    /// @param from number of the first entry to show; the newest ones when it is absent
    public Sheet sheet(Optional<Long> from) throws IOException {
        var view = live.read(journal -> view(journal, from));
        return Sheet.of(words.text("nav-record"), Section.RECORD, "record.mustache", view);
    }

    private View view(Journal journal, Optional<Long> from) throws IOException {
        var checkpoint = journal.checkpoint();
        long size = checkpoint.size();
        long first = Math.clamp(from.orElse(size - MOST), 0, Math.max(0, size - 1));
        long end = Math.min(size, first + MOST);
        var seen = witnesses(journal);
        long witnessed = seen.map(Witnesses::witnesses).stream()
                .flatMap(List::stream)
                .flatMap(one -> one.last().stream())
                .mapToLong(Witnesses.Saw::size)
                .max()
                .orElse(0);
        boolean isComplete = seen.filter(Witnesses::isComplete).isPresent();
        String key = seen.isEmpty() ? "record-alone" : isComplete ? "record-seen" : "record-unilateral";
        return new View(
                checkpoint.origin(),
                words.number(size),
                checkpoint.root().toHex(),
                journal.logKey(),
                words.text(key, "size", size, "seen", witnessed),
                !isComplete,
                seen.map(Witnesses::witnesses).orElse(List.of()).stream()
                        .map(one -> line(one, size))
                        .toList(),
                words.numeral(first),
                words.numeral(end - 1),
                end < size ? "?from=" + end : "",
                first > 0 ? "?from=" + Math.max(0, first - MOST) : "",
                journal.since(first, (int) (end - first)).reversed().stream()
                        .map(this::line)
                        .toList());
    }

    private Optional<Witnesses> witnesses(Journal journal) throws IOException {
        var policy = policy(journal);
        return policy.isPresent() ? Optional.of(Witnesses.of(live.record(), policy.get())) : Optional.empty();
    }

    private static Optional<Policy> policy(Journal journal) {
        return journal.findPolicy().map(Policy::parse);
    }

    private WitnessLine line(Witnesses.Seen seen, long size) {
        return new WitnessLine(
                seen.name(),
                seen.last()
                        .map(sight -> words.text("record-saw", "seen", sight.size(), "behind", size - sight.size()))
                        .orElse(words.text("record-saw-none")),
                seen.last().map(sight -> Stamp.of(sight.at(), zone(), words)).stream()
                        .toList(),
                seen.vkey());
    }

    private Line line(EntryLine entry) {
        return new Line(
                Long.toString(entry.entry()),
                words.numeral(entry.entry()),
                entry.content()
                        .map(label -> words.code("entry-type", label.type().code()))
                        .orElse(words.text("record-held-back")),
                entry.content().map(label -> label.id()).orElse(""),
                entry.author(),
                Stamp.of(entry.at(), zone(), words));
    }

    private ZoneId zone() {
        return live.agreement().zone();
    }

    /// The keys that the browser checks signatures with: the log's, and of each witness of the policy.
    public static String keys(Live live) throws IOException {
        return live.read(journal -> {
            var json = Json.object().put("log", journal.logKey());
            var witnesses = json.putArray("witnesses");
            try {
                policy(journal)
                        .ifPresent(policy -> policy.witnesses()
                                .forEach(one -> witnesses.add(one.key().vkey())));
            } catch (LedgerException e) {
                throw new IOException("the policy on record cannot be read", e);
            }
            return Json.line(json) + "\n";
        });
    }
}
