package io.redthread.importing.file;

import io.redthread.kernel.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds out how a file is written from its bytes; names and declared types lie. */
final class Recognition {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final List<Character> DELIMITERS = List.of(',', '\t', ';', '|', '\uff0c');
    private static final int HEAD = 64 * 1024;
    private static final int LINES = 50;

    private Recognition() {}

    static TableFile of(Path file) {
        try {
            var first = head(Files.newInputStream(file));
            if (startsWith(first, 'P', 'K', 3, 4)) {
                return TableFile.xlsx();
            }
            if (startsWith(first, 0xd0, 0xcf, 0x11, 0xe0)) {
                throw new Refused(new FileRefusal.OldOrLockedExcel());
            }
            var gzip = startsWith(first, 0x1f, 0x8b);
            var head = gzip ? head(Unpacking.open(file, true)) : first;
            var encoding = encoding(file, gzip, head);
            return new TableFile(TableFile.Kind.TEXT, gzip, encoding, delimiter(head, encoding));
        } catch (IOException e) {
            throw new Refused(new FileRefusal.FileDamaged());
        }
    }

    private static Charset encoding(Path file, boolean gzip, byte[] head) throws IOException {
        if (startsWith(head, 0xef, 0xbb, 0xbf)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(head, 0xff, 0xfe)) {
            return StandardCharsets.UTF_16LE;
        }
        if (startsWith(head, 0xfe, 0xff)) {
            return StandardCharsets.UTF_16BE;
        }
        var zeros = zeros(head);
        if (zeros[0] + zeros[1] > head.length / 5) {
            return zeros[1] > zeros[0] ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        }
        return utf8Throughout(file, gzip) ? StandardCharsets.UTF_8 : GB18030;
    }

    /** Zero bytes at even and at odd places: Latin text in UTF-16 has one in each pair. */
    private static int[] zeros(byte[] head) {
        var zeros = new int[2];
        for (var i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                zeros[i % 2]++;
            }
        }
        return zeros;
    }

    /** A file may be plain ASCII for a megabyte before the first Chinese name, so all of it is looked at. */
    private static boolean utf8Throughout(Path file, boolean gzip) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.allocate(HEAD);
        var characters = CharBuffer.allocate(HEAD);
        try (var stream = Unpacking.open(file, gzip)) {
            while (true) {
                var read = stream.read(bytes.array(), bytes.position(), bytes.remaining());
                bytes.limit(bytes.position() + Math.max(0, read)).position(0);
                var result = decoder.decode(bytes, characters.clear(), read < 0);
                if (result.isError()) {
                    return false;
                }
                if (read < 0) {
                    return true;
                }
                bytes.compact();
            }
        }
    }

    /** The delimiter that parts the first lines most evenly. */
    private static char delimiter(byte[] head, Charset encoding) {
        var text = new String(head, encoding);
        var best = ',';
        var bestScore = 0L;
        for (var candidate : DELIMITERS) {
            var score = score(text, candidate);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    private static long score(String text, char delimiter) {
        var quoted = false;
        var lines = 0;
        var inLine = 0;
        var first = 0;
        var alike = 0;
        for (var i = 0; i < text.length() && lines < LINES; i++) {
            var c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == delimiter && !quoted) {
                inLine++;
            } else if (c == '\n' && !quoted) {
                first = lines == 0 ? inLine : first;
                alike += inLine == first ? 1 : 0;
                lines++;
                inLine = 0;
            }
        }
        if (lines == 0) {
            return inLine;
        }
        return first == 0 ? 0 : 1_000L * alike / lines * 100 + Math.min(first, 99);
    }

    private static byte[] head(InputStream stream) throws IOException {
        try (stream) {
            return stream.readNBytes(HEAD);
        }
    }

    private static boolean startsWith(byte[] bytes, int... expected) {
        if (bytes.length < expected.length) {
            return false;
        }
        for (var i = 0; i < expected.length; i++) {
            if ((bytes[i] & 0xff) != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
