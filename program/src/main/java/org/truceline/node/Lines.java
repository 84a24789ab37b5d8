// SPDX-License-Identifier: Apache-2.0
package org.truceline.node;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import javax.net.ssl.SSLContext;

/// The lines to all other members, each opened when it is first used and anew when its member has moved.
final class Lines implements AutoCloseable {
    private final SSLContext context;
    private final Map<String, Open> lines = new HashMap<>();

    private record Open(URI address, Line line) {}

    Lines(SSLContext context) {
        this.context = context;
    }

    synchronized Line to(Card peer) {
        var open = lines.get(peer.name());
        if (open == null || !open.address().equals(peer.address())) {
            if (open != null) {
                open.line().close();
            }
            open = new Open(peer.address(), new Line(peer.address(), context));
            lines.put(peer.name(), open);
        }
        return open.line();
    }

    @Override
    public synchronized void close() {
        lines.values().forEach(open -> open.line().close());
    }
}
