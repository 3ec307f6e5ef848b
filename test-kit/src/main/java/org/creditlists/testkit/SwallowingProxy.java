package org.creditlists.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/**
 * Stands between a client and a server of this machine. On command everything is lost that open connections send, and
 * nobody is told: as with a machine that is gone. New connections work.
 */
public final class SwallowingProxy implements AutoCloseable {

    private static final int PIECE = 8_192;

    private final int target;
    private final ServerSocket server;
    private final Set<Link> links = ConcurrentHashMap.newKeySet();

    /** @param target port of the server */
    public SwallowingProxy(int target) {
        this.target = target;
        try {
            this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().name("swallowing-proxy").start(this::accept);
    }

    public int port() {
        return server.getLocalPort();
    }

    /** From now on connections that are open lose what they send, in both directions. */
    public void swallow() {
        links.forEach(link -> {
            link.deaf = true;
            link.mute = true;
        });
    }

    /** From now on the server of connections that are open hears everything, and its answers are lost. */
    public void loseAnswers() {
        links.forEach(link -> link.mute = true);
    }

    @Override
    public void close() {
        links.forEach(Link::close);
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var link = new Link(server.accept(), new Socket(InetAddress.getLoopbackAddress(), target));
                links.add(link);
                Thread.ofVirtual().start(() -> link.carry(link.client, link.server, () -> link.deaf));
                Thread.ofVirtual().start(() -> link.carry(link.server, link.client, () -> link.mute));
            } catch (IOException closed) {
                // Either side is gone; the next connection is another one.
            }
        }
    }

    private final class Link {

        private final Socket client;
        private final Socket server;
        /** Whether the server gets nothing any more. */
        private volatile boolean deaf;
        /** Whether the client gets nothing any more. */
        private volatile boolean mute;

        Link(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void carry(Socket from, Socket to, BooleanSupplier isLost) {
            byte[] piece = new byte[PIECE];
            try {
                for (int read = from.getInputStream().read(piece);
                        read >= 0;
                        read = from.getInputStream().read(piece)) {
                    if (!isLost.getAsBoolean()) {
                        to.getOutputStream().write(piece, 0, read);
                    }
                }
            } catch (IOException cut) {
                // The other side is told by the end of this one.
            }
            if (!isLost.getAsBoolean()) {
                close();
            }
        }

        void close() {
            links.remove(this);
            try {
                client.close();
                server.close();
            } catch (IOException alreadyClosed) {
                // There is nothing left to close.
            }
        }
    }
}
