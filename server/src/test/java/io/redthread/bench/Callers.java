package io.redthread.bench;

import java.io.IOException;
import java.nio.channels.Selector;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;

/**
 * The program that sends single orders, in a process of its own so that the server's memory and processor time are the
 * server's alone. Arguments: port, API key, callers, orders to begin with, orders to measure, prefix of their numbers, one
 * SKU for all or how many SKUs they are spread over.
 */
final class Callers {

    private final String key;
    private final String prefix;
    private final String goods;
    private final Selector selector = Selector.open();
    private final ArrayList<Caller> callers = new ArrayList<>();

    private Callers(int port, String key, int callers, String prefix, String goods) throws IOException {
        this.key = key;
        this.prefix = prefix;
        this.goods = goods;
        for (var i = 0; i < callers; i++) {
            this.callers.add(new Caller(port, selector));
        }
    }

    public static void main(String[] arguments) throws IOException {
        var first = Integer.parseInt(arguments[3]);
        var count = Integer.parseInt(arguments[4]);
        var callers = new Callers(
                Integer.parseInt(arguments[0]),
                arguments[1],
                Integer.parseInt(arguments[2]),
                arguments[5],
                arguments[6]);
        callers.send(0, first);
        System.out.println("ready");
        System.in.read();
        var started = System.nanoTime();
        var nanos = callers.send(first, first + count);
        var seconds = (System.nanoTime() - started) / 1e9;
        Arrays.sort(nanos);
        System.out.printf(Locale.ROOT, "%.3f %.3f %.3f%n", count / seconds, millis(nanos, 0.5), millis(nanos, 0.99));
        for (var one : callers.callers) {
            one.close();
        }
    }

    private static double millis(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.round(sorted.length * share))] / 1e6;
    }

    /** Every answer must be an order that is allocated. */
    private long[] send(int from, int to) throws IOException {
        var nanos = new long[to - from];
        var next = from;
        var open = 0;
        for (var one : callers) {
            if (next < to) {
                one.ask(next++, this::order);
                open++;
            }
        }
        while (open > 0) {
            selector.select();
            for (var ready : selector.selectedKeys()) {
                var one = (Caller) ready.attachment();
                if (one.read()) {
                    nanos[one.index() - from] = one.nanos();
                    check(one);
                    if (next < to) {
                        one.ask(next++, this::order);
                    } else {
                        open--;
                    }
                }
            }
            selector.selectedKeys().clear();
        }
        return nanos;
    }

    private void check(Caller one) {
        var answer = one.answer();
        if (!answer.startsWith("HTTP/1.1 201")
                || !answer.contains("\"platformNumber\":\"" + prefix + one.index() + "\"")
                || !answer.contains("\"status\":\"allocated\"")) {
            throw new IllegalStateException(answer);
        }
    }

    private byte[] order(int index) {
        var sku = Character.isDigit(goods.charAt(0)) ? "BENCH-" + index * 7L % Integer.parseInt(goods) : goods;
        var body = """
                {"shop":"bench","platformNumber":"%s","orderedAt":"2026-11-22T01:00:00Z",\
                "paidAt":"2026-11-22T01:01:00Z","recipient":"收件人",\
                "address":{"text":"浙江省杭州市西湖区文三路 1 号","phone":"13800138000"},\
                "lines":[{"platformSku":"%s","quantity":"1","unitPrice":"9.90"}]}""".formatted(prefix + index, sku).getBytes(StandardCharsets.UTF_8);
        var head = """
                POST /api/sales/orders HTTP/1.1\r
                Host: localhost\r
                X-Api-Key: %s\r
                Idempotency-Key: bench-%s\r
                Content-Type: application/json\r
                Content-Length: %d\r
                \r
                """.formatted(key, prefix + index, body.length).getBytes(StandardCharsets.UTF_8);
        var all = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return all;
    }
}
