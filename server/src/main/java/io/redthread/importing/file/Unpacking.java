package io.redthread.importing.file;

import io.redthread.kernel.Refused;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Opens a file's bytes, unpacked and counted: a few kilobytes may claim to be gigabytes. */
final class Unpacking {

    private static final int BUFFER = 1 << 16;

    private Unpacking() {}

    static InputStream open(Path file, boolean gzip) throws IOException {
        var bytes = Files.newInputStream(file);
        return gzip
                ? new Counted(new GZIPInputStream(bytes, BUFFER), Limits.UNPACKED)
                : new BufferedInputStream(bytes, BUFFER);
    }

    /** Refuses to go on beyond the limit. */
    static final class Counted extends FilterInputStream {

        private long left;

        Counted(InputStream stream, long limit) {
            super(stream);
            left = limit;
        }

        @Override
        public int read() throws IOException {
            var one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            var read = super.read(into, from, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw new Refused(new FileRefusal.UnpacksTooLarge(Limits.UNPACKED / Limits.MEGABYTE));
            }
        }
    }
}
