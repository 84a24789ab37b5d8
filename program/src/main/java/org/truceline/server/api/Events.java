// SPDX-License-Identifier: Apache-2.0
package org.truceline.server.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.truceline.journal.EntryLine;
import org.truceline.journal.EntryType;
import org.truceline.journal.Json;
import org.truceline.ledger.LogReader;

/// What is new, as server-sent events (HTML Living Standard, section 9.2): one for each entry that comes on record,
/// with its number as the id, so that a page that lost its line goes on where it was. An entry that somebody has to act
/// on now is an `alarm`, every other an `entry`. Content is not sent; who may see it asks for it.
///
/// Each listener has a virtual thread of his own, which waits for the record to grow.
final class Events implements AutoCloseable {
    /// So often a line says nothing, so that a dead connection is noticed and proxies keep a living one.
    private static final Duration SIGN = Duration.ofSeconds(15);

    /// So soon a listener notices that the server stops.
    private static final Duration WAIT = Duration.ofMillis(500);

    private static final Set<EntryType> ALARMS = EnumSet.of(EntryType.LAPSE, EntryType.ALERT, EntryType.MISDEED);
    private static final int MOST = 500;

    /// So many lists of events one account has open. One more ends the oldest: whoever goes from page to page leaves
    /// lists behind that are noticed to be dead at their next sign of life only.
    private static final int STREAMS = 8;

    private final Member member;
    private final Map<String, Deque<AtomicBoolean>> listeners = new ConcurrentHashMap<>();
    private volatile boolean closed;

    Events(Member member) {
        this.member = member;
    }

    /// Writes events until the listener goes away, his session ends, or the server stops.
    ///
    /// @param goesOn asked at every sign of life
    void follow(Context context, String account, BooleanSupplier goesOn) throws IOException {
        var isOpen = new AtomicBoolean(true);
        listeners.compute(account, (name, open) -> with(isOpen, open));
        try {
            long next = start(context);
            context.res().setContentType("text/event-stream;charset=utf-8");
            context.header("Cache-Control", "no-store").header("X-Accel-Buffering", "no");
            write(context.res().getOutputStream(), next, isOpen, goesOn);
        } finally {
            listeners.computeIfPresent(account, (name, open) -> without(isOpen, open));
        }
    }

    private static Deque<AtomicBoolean> with(AtomicBoolean one, @Nullable Deque<AtomicBoolean> open) {
        Deque<AtomicBoolean> all = open == null ? new ArrayDeque<>() : open;
        all.addLast(one);
        if (all.size() > STREAMS) {
            all.removeFirst().set(false);
        }
        return all;
    }

    private static @Nullable Deque<AtomicBoolean> without(AtomicBoolean one, Deque<AtomicBoolean> open) {
        open.remove(one);
        return open.isEmpty() ? null : open;
    }

    private long start(Context context) throws IOException {
        String last = context.header("Last-Event-ID");
        long size = size();
        return last != null && last.matches("[0-9]{1,15}") ? Math.min(Long.parseLong(last) + 1, size) : size;
    }

    private long size() throws IOException {
        return LogReader.open(member.record().resolve("log")).checkpoint().size();
    }

    private void write(OutputStream out, long start, AtomicBoolean isOpen, BooleanSupplier goesOn) throws IOException {
        long next = start;
        say(out, "retry: 2000\n\n");
        long said = System.nanoTime();
        while (!closed && isOpen.get()) {
            if (await(next) > next) {
                next = send(out, next);
                said = System.nanoTime();
            } else if (System.nanoTime() - said >= SIGN.toNanos()) {
                if (!goesOn.getAsBoolean()) {
                    return;
                }
                say(out, ":\n\n");
                said = System.nanoTime();
            }
        }
    }

    private long await(long next) throws IOException {
        try {
            return member.awaitMore(next, WAIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed = true;
            return next;
        }
    }

    private long send(OutputStream out, long from) throws IOException {
        List<EntryLine> lines = member.read(journal -> journal.since(from, MOST));
        for (EntryLine line : lines) {
            String kind = isAlarm(line) ? "alarm" : "entry";
            say(
                    out,
                    "id: " + line.entry() + "\nevent: " + kind + "\ndata: " + Json.line(RecordEndpoints.json(line))
                            + "\n\n");
        }
        return from + lines.size();
    }

    /// What is not looked at only when somebody comes by.
    static boolean isAlarm(EntryLine line) {
        return line.content().filter(label -> ALARMS.contains(label.type())).isPresent();
    }

    private static void say(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() {
        closed = true;
    }
}
