// SPDX-License-Identifier: Apache-2.0
package org.truceline.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import org.truceline.journal.Json;
import org.truceline.ledger.LogReader;

/// Notices what other commands do in the node's folder while it runs: notes that they sign into the outbox, reports
/// that they add to a log which lies here, members who join. And leaves a paper there for `node status`.
final class Watching implements Runnable {
    /// Well below what a person notices, and a look costs a few reads of small files.
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Home home;
    private FileTime settings = FileTime.fromMillis(0);
    private String told = "";

    Watching(Home home) {
        this.home = home;
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                try {
                    look();
                } catch (IOException e) {
                    home.link(home.config().host(), Link.State.DOWN, "this folder cannot be read: " + e.getMessage());
                }
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void look() throws IOException {
        Path file = home.dir().resolve(NodeConfig.FILE);
        var written = Files.getLastModifiedTime(file);
        if (!written.equals(settings)) {
            home.readConfig();
            settings = written;
        }
        if (Files.exists(home.dir().resolve("log").resolve("checkpoint"))) {
            home.growth().to(LogReader.open(home.dir().resolve("log")).size());
        }
        if (!home.outbox().waiting().isEmpty()) {
            home.wake();
        }
        tell();
    }

    private void tell() throws IOException {
        var json = Json.object().put("process", ProcessHandle.current().pid());
        var links = json.putArray("links");
        home.links()
                .forEach(link -> links.addObject()
                        .put("member", link.member())
                        .put("state", link.state().name())
                        .put("since", link.since().toString())
                        .put("words", link.words()));
        String line = Json.line(json) + "\n";
        if (!line.equals(told)) {
            LinkPaper.write(home.dir(), line);
            told = line;
        }
    }
}
