package io.redthread.platform.files;

import java.time.Instant;

/**
 * An attached file (附件).
 *
 * @param id its id
 * @param name as it was called, without a path
 * @param type media type by its ending, checked against its first bytes
 * @param size in bytes
 * @param sha256 hash of its bytes, as 64 hexadecimal digits
 * @param by user name of who brought it
 * @param at when
 */
public record StoredFile(FileId id, String name, String type, long size, String sha256, String by, Instant at) {}
