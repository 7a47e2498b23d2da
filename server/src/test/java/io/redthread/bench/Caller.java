package io.redthread.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;

/**
 * One caller of the API: a connection that is kept, one question at a time, each answer read to its end and checked. Knows
 * just as much HTTP as that takes, so that asking costs little of the processor the server needs.
 */
final class Caller {

    private static final int LARGEST = 1 << 16;

    private final int port;
    private final Selector selector;
    private SocketChannel channel;
    private final ByteBuffer in = ByteBuffer.allocate(LARGEST);
    private int index;
    private long asked;

    Caller(int port, Selector selector) throws IOException {
        this.port = port;
        this.selector = selector;
        channel = connect();
    }

    /** Sends the question of that number. */
    void ask(int question, IntFunction<byte[]> questions) throws IOException {
        if (answer().contains("Connection: close")) {
            channel.close();
            channel = connect();
        }
        index = question;
        in.clear();
        asked = System.nanoTime();
        var out = ByteBuffer.wrap(questions.apply(question));
        while (out.hasRemaining()) {
            channel.write(out);
        }
    }

    /** Reads what has come; true when that was the rest of the answer. */
    boolean read() throws IOException {
        if (channel.read(in) < 0) {
            throw new IOException("the server hung up");
        }
        return isWhole();
    }

    int index() {
        return index;
    }

    long nanos() {
        return System.nanoTime() - asked;
    }

    /** The answer, head and body. */
    String answer() {
        return new String(in.array(), 0, in.position(), StandardCharsets.UTF_8);
    }

    void close() throws IOException {
        channel.close();
    }

    private SocketChannel connect() throws IOException {
        var fresh = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
        fresh.setOption(StandardSocketOptions.TCP_NODELAY, true);
        fresh.configureBlocking(false);
        fresh.register(selector, SelectionKey.OP_READ, this);
        return fresh;
    }

    private boolean isWhole() throws IOException {
        var text = new String(in.array(), 0, in.position(), StandardCharsets.ISO_8859_1);
        var head = text.indexOf("\r\n\r\n");
        if (head < 0) {
            return false;
        }
        var length = text.indexOf("Content-Length: ");
        if (length > 0 && length < head) {
            var end = text.indexOf('\r', length);
            return in.position() == head + 4 + Integer.parseInt(text.substring(length + 16, end));
        }
        if (text.indexOf("Transfer-Encoding: chunked") < 0) {
            throw new IOException("an answer without an end: " + text);
        }
        return text.endsWith("\r\n0\r\n\r\n");
    }
}
