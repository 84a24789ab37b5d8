// SPDX-License-Identifier: Apache-2.0
package org.truceline;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/// Ports for servers that have to know theirs before they start.
public final class Ports {
    /// Below those that the system gives out by itself, so that nobody is given one before it is bound.
    private static final int FIRST = 20_000;

    private static final int COUNT = 12_000;

    /// Each is given once, so that two servers of one test never have the same; where a process begins is its own.
    private static final AtomicInteger NEXT =
            new AtomicInteger((int) (ProcessHandle.current().pid() * 211 % COUNT));

    private Ports() {}

    public static int free() {
        for (int i = 0; i < COUNT; i++) {
            int port = FIRST + NEXT.getAndIncrement() % COUNT;
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException e) {
                // Taken: the next.
            }
        }
        throw new AssertionError("no port is free");
    }
}
