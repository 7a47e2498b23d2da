package io.redthread.importing.file;

import io.redthread.kernel.Refusal;

/** Why an uploaded file cannot be imported at all (文件不能导入). */
public sealed interface FileRefusal extends Refusal {

    @Override
    default Kind kind() {
        return Kind.RULE;
    }

    /** There is no row below a header. */
    record FileWithoutRows() implements FileRefusal {}

    /**
     * A single row is longer than any real one: wrong delimiter, an open quote, or an attack.
     *
     * @param row its number in the file
     * @param limit characters allowed
     */
    record RowTooLong(long row, int limit) implements FileRefusal {}

    /**
     * The header has more columns than a person can map.
     *
     * @param limit columns allowed
     */
    record TooManyColumns(int limit) implements FileRefusal {}

    /** An Excel file of the years before 2007, or one locked by a password. */
    record OldOrLockedExcel() implements FileRefusal {}

    /**
     * Unpacked it would be out of proportion (zip bomb).
     *
     * @param limitMegabytes unpacked size allowed
     */
    record UnpacksTooLarge(long limitMegabytes) implements FileRefusal {}

    /** It is damaged, or not what its beginning says. */
    record FileDamaged() implements FileRefusal {}
}
