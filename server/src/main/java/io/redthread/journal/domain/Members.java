package io.redthread.journal.domain;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads canonical JSON just far enough to take it apart: members of an object, items of an array, each as the raw text
 * it stands as. So that a proof can be checked by hand-sized code without any library.
 */
public final class Members {

    private Members() {}

    /** Told of each member of an object. */
    @FunctionalInterface
    public interface Each {
        /** The member with its name stands from start to end; its value begins at value. */
        void member(int start, int value, int end);
    }

    /**
     * The members of the object that stands from there to there.
     *
     * @throws IllegalArgumentException when no object stands there
     */
    public static void each(byte[] json, int from, int to, Each each) {
        if (to - from < 2 || json[from] != '{' || json[to - 1] != '}') {
            throw new IllegalArgumentException("no object");
        }
        var at = from + 1;
        while (at < to - 1) {
            var colon = skipText(json, at, to);
            if (colon >= to || json[colon] != ':') {
                throw new IllegalArgumentException("no member at byte " + at);
            }
            var end = skip(json, colon + 1, to);
            each.member(at, colon + 1, end);
            at = end + 1;
            if (end != to - 1 && (json[end] != ',' || at == to - 1)) {
                throw new IllegalArgumentException("no comma at byte " + end);
            }
        }
    }

    /** Names and raw values of an object. */
    public static Map<String, String> of(String object) {
        var json = object.getBytes(StandardCharsets.UTF_8);
        var members = new LinkedHashMap<String, String>();
        each(
                json,
                0,
                json.length,
                (start, value, end) -> members.put(
                        unquoted(json, start, value - 1),
                        new String(json, value, end - value, StandardCharsets.UTF_8)));
        return members;
    }

    /** Raw items of an array. */
    public static List<String> items(String array) {
        var json = array.getBytes(StandardCharsets.UTF_8);
        var items = new ArrayList<String>();
        if (json.length < 2 || json[0] != '[' || json[json.length - 1] != ']') {
            throw new IllegalArgumentException("no array");
        }
        for (var at = 1; at < json.length - 1; ) {
            var end = skip(json, at, json.length);
            items.add(new String(json, at, end - at, StandardCharsets.UTF_8));
            at = end + 1;
        }
        return items;
    }

    /** The text between the quotes of a raw value. */
    public static String text(Map<String, String> members, String name) {
        var raw = members.getOrDefault(name, "\"\"").getBytes(StandardCharsets.UTF_8);
        return unquoted(raw, 0, raw.length);
    }

    /** The whole number of a raw value. */
    public static long number(Map<String, String> members, String name) {
        return Long.parseLong(members.getOrDefault(name, ""));
    }

    static String unquoted(byte[] json, int from, int to) {
        if (to - from < 2 || json[from] != '"' || json[to - 1] != '"') {
            throw new IllegalArgumentException("no text at byte " + from);
        }
        var text = new String(json, from + 1, to - from - 2, StandardCharsets.UTF_8);
        return text.indexOf('\\') < 0 ? text : unescaped(text);
    }

    private static String unescaped(String text) {
        var plain = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c != '\\') {
                plain.append(c);
                continue;
            }
            c = text.charAt(++i);
            switch (c) {
                case 'b' -> plain.append('\b');
                case 't' -> plain.append('\t');
                case 'n' -> plain.append('\n');
                case 'f' -> plain.append('\f');
                case 'r' -> plain.append('\r');
                case 'u' -> {
                    plain.append((char) Integer.parseInt(text.substring(i + 1, i + 5), 16));
                    i += 4;
                }
                default -> plain.append(c);
            }
        }
        return plain.toString();
    }

    /** Where the value that begins there ends. */
    private static int skip(byte[] json, int from, int to) {
        if (from < to && json[from] == '"') {
            return skipText(json, from, to);
        }
        var depth = 0;
        for (var at = from; at < to; at++) {
            switch (json[at]) {
                case '"' -> at = skipText(json, at, to) - 1;
                case '{', '[' -> depth++;
                case '}', ']' -> {
                    if (depth == 0) {
                        return at;
                    }
                    depth--;
                }
                case ',' -> {
                    if (depth == 0) {
                        return at;
                    }
                }
                default -> {}
            }
        }
        throw new IllegalArgumentException("no end of the value at byte " + from);
    }

    private static int skipText(byte[] json, int from, int to) {
        if (from < to && json[from] == '"') {
            for (var at = from + 1; at < to; at++) {
                if (json[at] == '\\') {
                    at++;
                } else if (json[at] == '"') {
                    return at + 1;
                }
            }
        }
        throw new IllegalArgumentException("no text at byte " + from);
    }
}
