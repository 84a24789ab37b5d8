// SPDX-License-Identifier: Apache-2.0
package org.truceline.node;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The water between two nodes: carries their connections, until it is told not to, or to take its time.
final class Strait implements AutoCloseable {
    private final ServerSocket server;
    private volatile int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;
    private volatile int delayMillis;

    Strait(int target) throws IOException {
        this.target = target;
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /// From here on nothing passes, and what was under way is lost.
    void cut() {
        cut = true;
        open.forEach(Strait::close);
        open.clear();
    }

    void mend() {
        cut = false;
    }

    /// Leads to another node from here on; who is under way is dropped.
    void redirect(int port) {
        target = port;
        open.forEach(Strait::close);
        open.clear();
    }

    /// Holds up each piece that passes.
    void delay(int millis) {
        delayMillis = millis;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket here = server.accept();
                if (cut) {
                    here.close();
                } else {
                    carry(here);
                }
            } catch (IOException e) {
                // The other end is not there, or this one is closed: whoever called sees a broken connection.
            }
        }
    }

    private void carry(Socket here) throws IOException {
        int to = target;
        Socket there;
        try {
            there = new Socket(InetAddress.getLoopbackAddress(), to);
        } catch (IOException e) {
            here.close();
            throw e;
        }
        open.add(here);
        open.add(there);
        if (cut || to != target) {
            // Cut or led elsewhere while it was being made: nothing of it may pass.
            close(here);
            close(there);
        }
        Thread.ofVirtual().start(() -> pump(here, there));
        Thread.ofVirtual().start(() -> pump(there, here));
    }

    private void pump(Socket from, Socket to) {
        byte[] buffer = new byte[8192];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0 && !cut; read = in.read(buffer)) {
                if (delayMillis > 0) {
                    Thread.sleep(delayMillis);
                }
                out.write(buffer, 0, read);
                out.flush();
            }
        } catch (IOException e) {
            // The connection ends here, at both ends.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // Closed is what it was to be.
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        cut();
    }
}
