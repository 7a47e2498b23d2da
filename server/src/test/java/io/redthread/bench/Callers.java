package io.redthread.bench;

import java.io.IOException;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;

/**
 * The program that sends single commands, in a process of its own so that the server's memory and processor time are the
 * server's alone. Arguments: port, API key, callers, commands to begin with, commands to measure, and what the
 * {@link Questions} need.
 */
final class Callers {

    private final Questions questions;
    private final Selector selector = Selector.open();
    private final ArrayList<Caller> callers = new ArrayList<>();

    private Callers(int port, int callers, Questions questions) throws IOException {
        this.questions = questions;
        for (var i = 0; i < callers; i++) {
            this.callers.add(new Caller(port, selector));
        }
    }

    public static void main(String[] arguments) throws IOException {
        var first = Integer.parseInt(arguments[3]);
        var count = Integer.parseInt(arguments[4]);
        var callers = new Callers(
                Integer.parseInt(arguments[0]),
                Integer.parseInt(arguments[2]),
                Questions.of(arguments[1], Arrays.copyOfRange(arguments, 5, arguments.length)));
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

    private long[] send(int from, int to) throws IOException {
        var nanos = new long[to - from];
        var next = from;
        var open = 0;
        for (var one : callers) {
            if (next < to) {
                one.ask(next++, questions::ask);
                open++;
            }
        }
        while (open > 0) {
            selector.select();
            for (var ready : selector.selectedKeys()) {
                var one = (Caller) ready.attachment();
                if (one.read()) {
                    nanos[one.index() - from] = one.nanos();
                    questions.check(one);
                    if (next < to) {
                        one.ask(next++, questions::ask);
                    } else {
                        open--;
                    }
                }
            }
            selector.selectedKeys().clear();
        }
        return nanos;
    }
}
