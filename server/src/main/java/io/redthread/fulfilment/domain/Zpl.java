package io.redthread.fulfilment.domain;

import io.redthread.fulfilment.LabelColumn;
import io.redthread.fulfilment.LabelElement;
import io.redthread.fulfilment.LabelLayout;
import io.redthread.fulfilment.TextAlign;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * Draws labels in ZPL II, the language of label printers. Texts are sent in UTF-8 ({@code ^CI28}); Chinese ones in a font
 * that the printer has. What people wrote never becomes a command: its marks are sent as numbers.
 */
public final class Zpl {

    private static final int TENTHS = 10;
    private static final int QUIET_MODULES = 20;
    private static final int[] QR_BYTES = {14, 26, 42, 62, 84, 106, 122, 152, 180, 213};

    private final int dots;
    private final String font;
    private final Function<LabelElement, String> picture;

    /**
     * For a printer.
     *
     * @param dots dots per millimetre: 8 (203 dpi) or 12 (300 dpi)
     * @param font its font for Chinese, for example {@code E:SIMSUN.TTF}
     * @param picture draws a picture as a graphic field of ZPL; blank where it cannot
     */
    public Zpl(int dots, String font, Function<LabelElement, String> picture) {
        this.dots = dots;
        this.font = font;
        this.picture = picture;
    }

    /** One label. */
    public String of(LabelLayout layout, Map<String, String> fields, List<Map<LabelColumn, String>> rows) {
        var zpl = new StringBuilder("^XA\n^CI28\n^PW" + dots(layout.paper().width()) + "\n^LL"
                + dots(layout.paper().height()) + "\n^LH0,0\n");
        for (var element : layout.elements()) {
            draw(zpl, element, fields, rows);
        }
        return zpl.append("^XZ\n").toString();
    }

    /** Dots of so many tenths of a millimetre. */
    private int dots(int tenths) {
        return (tenths * dots + TENTHS / 2) / TENTHS;
    }

    private void draw(
            StringBuilder zpl, LabelElement it, Map<String, String> fields, List<Map<LabelColumn, String>> rows) {
        var said = LabelText.filled(it.text(), fields);
        switch (it.kind()) {
            case TEXT -> text(zpl, it, said);
            case BARCODE -> barcode(zpl, it, said);
            case QR -> qr(zpl, it, said);
            case LINE -> line(zpl, it);
            case BOX ->
                zpl.append(at(it.x(), it.y()))
                        .append("^GB%d,%d,%d^FS\n"
                                .formatted(dots(it.width()), dots(it.height()), Math.max(1, dots(it.thickness()))));
            case IMAGE ->
                zpl.append(at(it.x(), it.y())).append(picture.apply(it)).append("^FS\n");
            case TABLE -> table(zpl, it, rows);
        }
    }

    private void text(StringBuilder zpl, LabelElement it, String said) {
        text(zpl, it, said, it.x(), it.y(), it.width(), it.height());
    }

    private void text(StringBuilder zpl, LabelElement it, String said, int x, int y, int width, int height) {
        var size = fontDots(it);
        var lines = it.wrap() ? Math.max(1, dots(height) / lineDots(size)) : 1;
        var shown = LabelText.cut(said, dots(width), size, lines);
        if (shown.isBlank()) {
            return;
        }
        var face = LabelText.latin(shown)
                ? "^A0N,%d,%d".formatted(size, size)
                : "^A@N,%d,%d,%s".formatted(size, size, font);
        var room = "^FB%d,%d,%d,%s".formatted(dots(width), lines, lineDots(size) - size, justified(it.align()));
        var command = face + room + "^FH^FD" + escaped(shown) + "^FS\n";
        zpl.append(at(x, y)).append(command);
        if (it.bold()) {
            // A second time one dot further right: fonts of printers have no bold face.
            zpl.append("^FO%d,%d".formatted(dots(x) + 1, dots(y))).append(command);
        }
    }

    private void barcode(StringBuilder zpl, LabelElement it, String said) {
        if (said.isBlank() || !LabelText.latin(said)) {
            return;
        }
        var modules = LabelText.code128Modules(said);
        var module = Math.max(1, dots(it.width()) / (modules + QUIET_MODULES));
        var left = Math.max(0, (dots(it.width()) - modules * module) / 2);
        zpl.append("^FO%d,%d".formatted(dots(it.x()) + left, dots(it.y())))
                .append("^BY%d^BCN,%d,N,N,N,%s^FH^FD"
                        .formatted(module, dots(it.height()), LabelText.gs1(said) ? "D" : "A"))
                .append(escaped(said.replace(">", ">0")))
                .append("^FS\n");
    }

    private void qr(StringBuilder zpl, LabelElement it, String said) {
        if (said.isBlank()) {
            return;
        }
        var side = Math.min(dots(it.width()), dots(it.height()));
        var modules = qrModules(said) + 8;
        var module = Math.max(1, Math.min(10, side / modules));
        var quiet = (side - qrModules(said) * module) / 2;
        zpl.append("^FO%d,%d".formatted(dots(it.x()) + quiet, dots(it.y()) + quiet))
                .append("^BQN,2,%d^FH^FDMA,".formatted(module))
                .append(escaped(said))
                .append("^FS\n");
    }

    private void line(StringBuilder zpl, LabelElement it) {
        var thick = Math.max(1, dots(it.thickness()));
        var across = it.width() >= it.height();
        zpl.append(at(it.x(), it.y()))
                .append("^GB%d,%d,%d^FS\n"
                        .formatted(across ? dots(it.width()) : thick, across ? thick : dots(it.height()), thick));
    }

    private void table(StringBuilder zpl, LabelElement it, List<Map<LabelColumn, String>> rows) {
        var high = lineDots(fontDots(it)) * TENTHS / dots;
        var room = Math.max(1, it.height() / high);
        var shares = it.columns().stream().mapToInt(LabelColumn::share).sum();
        for (var n = 0; n < Math.min(room, rows.size()); n++) {
            var y = it.y() + n * high;
            if (n == room - 1 && rows.size() > room) {
                text(zpl, it, "… " + rows.size(), it.x(), y, it.width(), high);
                return;
            }
            var x = it.x();
            for (var column : it.columns()) {
                var width = it.width() * column.share() / shares;
                text(zpl, it, Objects.requireNonNullElse(rows.get(n).get(column), ""), x, y, width - 5, high);
                x += width;
            }
        }
    }

    private int fontDots(LabelElement it) {
        return (int) ((long) it.fontSize() * 3528 * dots / 100_000);
    }

    private static int lineDots(int size) {
        return size + Math.max(1, size / 4);
    }

    private String at(int x, int y) {
        return "^FO%d,%d".formatted(dots(x), dots(y));
    }

    private static String justified(TextAlign align) {
        return switch (align) {
            case START -> "L";
            case CENTER -> "C";
            case END -> "R";
        };
    }

    private static int qrModules(String said) {
        var bytes = said.getBytes(StandardCharsets.UTF_8).length;
        var version = 1;
        while (version < QR_BYTES.length && QR_BYTES[version - 1] < bytes) {
            version++;
        }
        return 17 + 4 * version;
    }

    /** Marks that mean something to a printer, as numbers; no line breaks. */
    private static String escaped(String text) {
        var escaped = new StringBuilder();
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '^' || c == '~' || c == '\\' || c == '_' || c < ' ') {
                escaped.append(String.format(Locale.ROOT, "_%02X", c < ' ' ? ' ' : (int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
