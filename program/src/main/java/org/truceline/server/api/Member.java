// SPDX-License-Identifier: Apache-2.0
package org.truceline.server.api;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.truceline.gazetteer.Gazetteer;
import org.truceline.journal.BoxKeys;
import org.truceline.journal.Journal;
import org.truceline.journal.Pen;
import org.truceline.model.Leg;
import org.truceline.model.NoticeCheck;
import org.truceline.model.Report;
import org.truceline.monitor.Monitor;
import org.truceline.node.Link;
import org.truceline.pages.Reviewing;
import org.truceline.terms.Agreement;

/// The member of the agreement's machinery that people work for here: what they read, and what they write in its name.
public interface Member {
    /// The name that everything written here is signed under.
    String name();

    /// The folder with `log/`, `content/` and `index/` that is read from.
    Path record();

    Agreement agreement();

    Gazetteer gazetteer();

    InstantSource clock();

    /// The same clock, for what asks for one with a zone, UTC.
    Clock wallClock();

    /// What opens things that are sealed to this member.
    BoxKeys boxKeys(Journal journal);

    /// What the gazetteer says of the places of a notice.
    List<NoticeCheck> places(List<Leg> legs);

    /// Puts on record what the notices there give cause for, where that is for this member to do.
    void raise(Journal journal) throws IOException;

    /// Puts on record, each once, the deadlines that have passed in silence, where that is for this member to do.
    void lapse(Journal journal) throws IOException;

    /// Makes anew the findings that hang on what was done in the channels, where that is for this member to do: nobody
    /// but the host of a record judges on it.
    default void follow(Journal journal) throws IOException {}

    /// Reads, matches and judges reports that were just written here, where that is for this member to do; else the
    /// host of the record does so when they reach him.
    default void takeUp(Journal journal, List<Report> reports) throws IOException {}

    /// What becomes of what people say here of statements that were read.
    Reviewing reviewing();

    /// In whose name they say it; empty for the host's.
    default String reviewsAs() {
        return name();
    }

    /// Has the flow put on record what follows from what a person says of a statement, where that is for this member to
    /// do; empty, and nothing done, where it is for the host of the record, once it reaches him.
    default <T> Optional<T> flow(Flowing<T> flowing) throws IOException {
        return Optional.empty();
    }

    /// How the way stands to the one who hosts the record; empty where it lies here.
    Optional<Link> toHost();

    /// Waits until the record here has more than `known` entries, or the time is over.
    ///
    /// @return how many it has
    long awaitMore(long known, Duration most) throws IOException, InterruptedException;

    /// Reads the record as it stands.
    <T> T read(Reading<T> reading) throws IOException;

    /// Looks at the record and writes what follows from it, while no other process writes for this member.
    <T> T write(Writing<T> writing) throws IOException;

    @FunctionalInterface
    interface Reading<T> {
        T from(Journal journal) throws IOException;
    }

    @FunctionalInterface
    interface Flowing<T> {
        T with(Journal journal, Monitor monitor) throws IOException;
    }

    @FunctionalInterface
    interface Writing<T> {
        T with(Journal journal, Pen pen) throws IOException;
    }
}
