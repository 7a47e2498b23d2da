package io.redthread.fulfilment;

import io.redthread.platform.files.FileId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing on a label. All measures are tenths of a millimetre from the upper left corner of the paper.
 *
 * @param kind what it is
 * @param x its left side
 * @param y its upper side
 * @param width from left to right
 * @param height from top to bottom
 * @param text what it says, with fields in braces; blank for lines, frames, pictures and tables
 * @param fontSize tenths of a point; for text and tables
 * @param bold whether its text is bold
 * @param align where its text stands
 * @param wrap whether its text goes on in the next line; otherwise what is too long is cut
 * @param thickness of a line or frame
 * @param columns of a table
 * @param image the picture
 */
public record LabelElement(
        ElementKind kind,
        int x,
        int y,
        int width,
        int height,
        String text,
        int fontSize,
        boolean bold,
        TextAlign align,
        boolean wrap,
        int thickness,
        List<LabelColumn> columns,
        @Nullable FileId image) {

    /** Its right side. */
    public int right() {
        return x + width;
    }

    /** Its lower side. */
    public int bottom() {
        return y + height;
    }

    /** Whether a scanner reads it. */
    public boolean scanned() {
        return kind == ElementKind.BARCODE || kind == ElementKind.QR;
    }
}
