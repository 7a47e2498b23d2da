package io.redthread.journal.domain;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The one way to write a JSON value as bytes, so that equal facts have equal hashes: RFC 8785 with one difference.
 *
 * <ul>
 *   <li>UTF-8, no space between tokens, no line breaks;
 *   <li>members of an object ordered by their names' UTF-16 code units, each name once;
 *   <li>in texts only {@code " \ } and characters below U+0020 are escaped, by their short form where there is one;
 *   <li>the difference: a number is an exact decimal and stands as PostgreSQL keeps it, {@code 1.50} is not {@code 1.5};
 *       RFC 8785 would push it through a binary floating-point number and lose money.
 * </ul>
 */
public final class CanonicalJson {

    private static final int DEEPEST = 3_000;

    private final byte[] text;
    private final int end;
    private final Bytes out;
    private int at;

    private CanonicalJson(byte[] text, int from, int end, Bytes out) {
        this.text = text;
        this.at = from;
        this.end = end;
        this.out = out;
    }

    /**
     * Adds the canonical form of that JSON text.
     *
     * @throws IllegalArgumentException when it is no JSON
     */
    public static void append(Bytes out, byte[] text, int from, int to) {
        var reader = new CanonicalJson(text, from, to, out);
        reader.value(0);
        reader.space();
        if (reader.at != to) {
            throw reader.wrong("end");
        }
    }

    /** Adds a text in quotes. */
    public static void string(Bytes out, byte[] utf8, int from, int to) {
        out.add('"');
        var plain = from;
        for (var i = from; i < to; i++) {
            var c = utf8[i];
            if (c == '"' || c == '\\' || (c >= 0 && c < ' ')) {
                out.add(utf8, plain, i);
                escaped(out, c);
                plain = i + 1;
            }
        }
        out.add(utf8, plain, to).add('"');
    }

    private static void escaped(Bytes out, int c) {
        out.add('\\');
        switch (c) {
            case '"', '\\' -> out.add(c);
            case '\b' -> out.add('b');
            case '\t' -> out.add('t');
            case '\n' -> out.add('n');
            case '\f' -> out.add('f');
            case '\r' -> out.add('r');
            default -> out.ascii("u00").hex(new byte[] {(byte) c});
        }
    }

    private void value(int depth) {
        if (depth > DEEPEST) {
            throw wrong("less nesting");
        }
        space();
        switch (peek()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> text();
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            default -> number();
        }
    }

    private void object(int depth) {
        at++;
        out.add('{');
        var members = new ArrayList<Member>();
        space();
        while (peek() != '}') {
            if (!members.isEmpty()) {
                expect(',');
                space();
            }
            var start = out.length();
            text();
            var colon = out.length();
            space();
            expect(':');
            out.add(':');
            value(depth + 1);
            space();
            members.add(new Member(start, colon, out.length()));
        }
        at++;
        order(members);
        out.add('}');
    }

    /** Members are written one behind the other without commas; here they get their order and their commas. */
    private void order(List<Member> members) {
        if (members.isEmpty()) {
            return;
        }
        var first = members.getFirst().start;
        var written = out.copy(first, out.length());
        members.sort((a, b) -> a.compare(b, written, first));
        out.cut(first);
        for (var i = 0; i < members.size(); i++) {
            var member = members.get(i);
            if (i > 0) {
                if (members.get(i - 1).compare(member, written, first) == 0) {
                    throw wrong("each name once");
                }
                out.add(',');
            }
            out.add(written, member.start - first, member.end - first);
        }
    }

    private void array(int depth) {
        at++;
        out.add('[');
        space();
        for (var first = true; peek() != ']'; first = false) {
            if (!first) {
                expect(',');
                out.add(',');
            }
            value(depth + 1);
            space();
        }
        at++;
        out.add(']');
    }

    private void text() {
        if (peek() != '"') {
            throw wrong("a text");
        }
        var start = ++at;
        while (peek() != '"' && text[at] != '\\') {
            at++;
        }
        if (text[at] == '"') {
            string(out, text, start, at++);
            return;
        }
        var unescaped = new StringBuilder(new String(text, start, at - start, StandardCharsets.UTF_8));
        while (peek() != '"') {
            if (text[at] == '\\') {
                unescaped.append(escape());
            } else {
                var plain = at;
                while (peek() != '"' && text[at] != '\\') {
                    at++;
                }
                unescaped.append(new String(text, plain, at - plain, StandardCharsets.UTF_8));
            }
        }
        at++;
        var utf8 = unescaped.toString().getBytes(StandardCharsets.UTF_8);
        string(out, utf8, 0, utf8.length);
    }

    private char escape() {
        at++;
        var c = (char) peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'f' -> '\f';
            case 'r' -> '\r';
            case 'u' -> {
                if (at + 4 > end) {
                    throw wrong("four digits");
                }
                var code = Integer.parseInt(new String(text, at, 4, StandardCharsets.US_ASCII), 16);
                at += 4;
                yield (char) code;
            }
            default -> throw wrong("an escape");
        };
    }

    private void number() {
        var start = at;
        if (peek() == '-') {
            at++;
        }
        digits();
        if (at < end && text[at] == '.') {
            at++;
            digits();
        }
        out.add(text, start, at);
    }

    private void digits() {
        var start = at;
        while (at < end && text[at] >= '0' && text[at] <= '9') {
            at++;
        }
        if (at == start) {
            throw wrong("a digit");
        }
    }

    private void word(String word) {
        var length = word.length();
        if (at + length > end || !word.equals(new String(text, at, length, StandardCharsets.US_ASCII))) {
            throw wrong(word);
        }
        at += length;
        out.ascii(word);
    }

    private void space() {
        while (at < end && (text[at] == ' ' || text[at] == '\n' || text[at] == '\t' || text[at] == '\r')) {
            at++;
        }
    }

    private byte peek() {
        if (at >= end) {
            throw wrong("more");
        }
        return text[at];
    }

    private void expect(int c) {
        if (peek() != c) {
            throw wrong("" + (char) c);
        }
        at++;
    }

    private IllegalArgumentException wrong(String expected) {
        return new IllegalArgumentException("no canonical JSON: expected " + expected + " at byte " + at);
    }

    private record Member(int start, int colon, int end) {

        /** By UTF-16 code units; for ASCII names, which is nearly all, bytes say the same. */
        int compare(Member other, byte[] written, int first) {
            var order = Arrays.compareUnsigned(
                    written,
                    start + 1 - first,
                    colon - 1 - first,
                    written,
                    other.start + 1 - first,
                    other.colon - 1 - first);
            return order == 0 || ascii(written, first) && other.ascii(written, first)
                    ? order
                    : name(written, first).compareTo(other.name(written, first));
        }

        private boolean ascii(byte[] written, int first) {
            for (var i = start - first; i < colon - first; i++) {
                if (written[i] < 0 || written[i] == '\\') {
                    return false;
                }
            }
            return true;
        }

        private String name(byte[] written, int first) {
            return Members.unquoted(written, start - first, colon - first);
        }
    }
}
