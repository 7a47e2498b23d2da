package io.redthread.platform.files;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which files may be attached: their endings, media types and first bytes. */
final class FileKinds {

    private static final byte[] ZIP = {0x50, 0x4b, 0x03, 0x04};
    private static final byte[] OLD_OFFICE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
    private static final byte[] NOTHING = {};

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("pdf", new Kind("application/pdf", new byte[] {0x25, 0x50, 0x44, 0x46})),
            Map.entry("png", new Kind("image/png", new byte[] {(byte) 0x89, 0x50, 0x4e, 0x47})),
            Map.entry("jpg", new Kind("image/jpeg", new byte[] {(byte) 0xff, (byte) 0xd8})),
            Map.entry("jpeg", new Kind("image/jpeg", new byte[] {(byte) 0xff, (byte) 0xd8})),
            Map.entry("xlsx", new Kind("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ZIP)),
            Map.entry("docx", new Kind("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ZIP)),
            Map.entry("zip", new Kind("application/zip", ZIP)),
            Map.entry("xls", new Kind("application/vnd.ms-excel", OLD_OFFICE)),
            Map.entry("doc", new Kind("application/msword", OLD_OFFICE)),
            Map.entry("csv", new Kind("text/csv", NOTHING)),
            Map.entry("txt", new Kind("text/plain", NOTHING)));

    private FileKinds() {}

    private record Kind(String type, byte[] begins) {}

    /** The media type; absent when such files are not taken or the bytes are not what the ending says. */
    static Optional<String> typeOf(String name, byte[] bytes) {
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Optional.ofNullable(KINDS.get(ending))
                .filter(kind -> begins(bytes, kind.begins()))
                .map(Kind::type);
    }

    private static boolean begins(byte[] bytes, byte[] with) {
        return bytes.length >= with.length && Arrays.equals(bytes, 0, with.length, with, 0, with.length);
    }
}
